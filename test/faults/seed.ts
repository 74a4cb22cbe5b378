/** What chance is made of in a test, told in its name; `SEED` brings the same again. */
export const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 2 ** 32));
