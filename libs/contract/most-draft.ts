/** How long a draft may be as it is sent, in bytes: 50,000 words with all that they may say fit in, and a document of MongoDB holds it twice. */
export const mostDraftBytes = 6 * 1024 * 1024;
