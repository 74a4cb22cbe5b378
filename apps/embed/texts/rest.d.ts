/** The second half of a language's file, which the bundler makes a part of its own: see `speak.ts`. */
declare module "*.js?rest" {
  // eslint-disable-next-line @typescript-eslint/consistent-type-imports -- an ambient module can't import a file in any other way
  export const rest: import("./texts.js").Rest;
}
