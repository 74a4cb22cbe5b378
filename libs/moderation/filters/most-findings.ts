/** Nobody reads more of one filter, and a comment of one word a thousand times must not weigh a megabyte. */
export const mostFindings = 20;
