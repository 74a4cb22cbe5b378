/** The second half of a language's file, which the bundler makes a part of its own: see `speak.ts`. */
declare module "*.js?rest" {
  export const rest: import("./texts.js").Rest;
}
