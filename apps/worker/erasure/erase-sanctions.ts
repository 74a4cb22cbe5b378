import { Injectable } from "@nestjs/common";
import { type Erased, Sanctions, Statements } from "#store";

/** Takes somebody out of sanctions, statements of reasons and appeals: those on them, and those that they decided. */
@Injectable()
export class EraseSanctions {
  constructor(
    private readonly sanctions: Sanctions,
    private readonly statements: Statements,
  ) {}

  async run(person: Erased): Promise<void> {
    await this.sanctions.erase(person);
    await this.statements.erase(person);
    await this.statements.eraseHearer(person);
    const imposed = await this.sanctions.imposedBy(person);
    await this.statements.eraseActor(imposed, person);
    await this.sanctions.eraseActor(person);
  }
}
