/**
 * What leans on processes and browsers may miss its time on a busy machine. A run that asks for it tries such a test once
 * more, at once, and tells which.
 */
if (process.env.TEST_ONCE_MORE)
  import.meta.jest.retryTimes(1, { logErrorsBeforeRetry: true, retryImmediately: true });
