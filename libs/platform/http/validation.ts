import { StandardSchemaValidationPipe } from "@nestjs/common";
import { type InputError, invalidInput } from "#contract";

type Issues = Parameters<NonNullable<Options["exceptionFactory"]>>[0];
type Options = NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>;

/** Checks each `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`; faults become a problem with their paths. */
export const validation = new StandardSchemaValidationPipe({
  exceptionFactory: (issues) => invalidInput(inputErrors(issues)),
});

export function inputErrors(issues: Issues): InputError[] {
  return issues.map(({ path = [], message }) => ({
    path: path.map((part) => String(typeof part === "object" ? part.key : part)).join("."),
    message,
  }));
}
