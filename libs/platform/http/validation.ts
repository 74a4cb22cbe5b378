import { type ArgumentMetadata, StandardSchemaValidationPipe } from "@nestjs/common";
import { type InputError, invalidInput } from "#contract";

type Issues = Parameters<NonNullable<Options["exceptionFactory"]>>[0];
type Options = NonNullable<ConstructorParameters<typeof StandardSchemaValidationPipe>[0]>;

class Faults extends Error {
  constructor(readonly issues: Issues) {
    super("not as its schema asks");
  }
}

/** A fault in a parameter has the parameter's name for its path. */
class Validation extends StandardSchemaValidationPipe {
  constructor() {
    super({ exceptionFactory: (issues) => new Faults(issues) });
  }

  override async transform<T>(value: T, metadata: ArgumentMetadata): Promise<T> {
    try {
      return await super.transform(value, metadata);
    } catch (error) {
      if (!(error instanceof Faults)) throw error;
      throw invalidInput(inputErrors(error.issues, metadata.data));
    }
  }
}

/** Checks each `@Body({ schema })`, `@Query({ schema })` and `@Param({ schema })`; faults become a problem with their paths. */
export const validation = new Validation();

/** @param name of what was checked, where it has one */
export function inputErrors(issues: Issues, name?: string): InputError[] {
  return issues.map(({ path = [], message }) => ({
    path: [...(name === undefined ? [] : [name]), ...path]
      .map((part) => String(typeof part === "object" ? part.key : part))
      .join("."),
    message,
  }));
}
