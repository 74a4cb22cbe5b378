/** How the part of an address begins that names a comment. */
export const permalink = "#palabre-";
