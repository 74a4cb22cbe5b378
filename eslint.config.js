import js from "@eslint/js";
import globals from "globals";
import { defineConfig, globalIgnores } from "eslint/config";
import tseslint from "typescript-eslint";

export default defineConfig([
  globalIgnores(["dist/", "node_modules/", ".cache/", ".palabre/", "coverage/"]),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  tseslint.configs.stylisticTypeChecked,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: [".dependency-cruiser.js"] },
        tsconfigRootDir: import.meta.dirname,
      },
      globals: globals.node,
    },
    linterOptions: { reportUnusedDisableDirectives: "error" },
    rules: {
      eqeqeq: "error",
      "no-restricted-syntax": [
        "error",
        {
          selector: "TSAsExpression:not([typeAnnotation.typeName.name='const'])",
          message: "A cast tells the compiler what it can't check: narrow or parse instead.",
        },
      ],
      "@typescript-eslint/no-non-null-assertion": "error",
      "@typescript-eslint/consistent-type-imports": "error",
      "@typescript-eslint/switch-exhaustiveness-check": "error",
      "@typescript-eslint/restrict-template-expressions": ["error", { allowNumber: true }],
      "@typescript-eslint/no-confusing-void-expression": ["error", { ignoreArrowShorthand: true }],
      // Nest's modules and handlers are classes that only carry a decorator
      "@typescript-eslint/no-extraneous-class": ["error", { allowWithDecorator: true }],
      // mongoose's and Nest's options are classes by name only; literals are how they are given
      "@typescript-eslint/no-unsafe-class-instance-assignment": "off",
      // an async function that only throws or answers at once keeps its promise
      "@typescript-eslint/require-await": "off",
      "@typescript-eslint/no-unused-vars": [
        "error",
        { ignoreRestSiblings: true, varsIgnorePattern: "^_", destructuredArrayIgnorePattern: "^_" },
      ],
    },
  },
  {
    files: ["apps/embed/**", "apps/console/**"],
    languageOptions: { globals: globals.browser },
  },
  {
    files: ["apps/embed/palabre.d.ts"],
    rules: {
      // what is of a framework is nothing where there is none, and nothing to expect either
      "@typescript-eslint/ban-ts-comment": "off",
      // where it is not there, its import would be a mistake of the file's own
      "@typescript-eslint/consistent-type-imports": "off",
      // maps of events are made longer by what extends them
      "@typescript-eslint/no-empty-object-type": "off",
    },
  },
  {
    files: ["**/*.js"],
    rules: {
      // configuration files and the bootstrap deal with JSON before any schema is installed
      "@typescript-eslint/no-unsafe-assignment": "off",
      "@typescript-eslint/no-unsafe-member-access": "off",
      "@typescript-eslint/no-unsafe-argument": "off",
      "@typescript-eslint/no-unsafe-call": "off",
      "@typescript-eslint/no-unsafe-return": "off",
    },
  },
]);
