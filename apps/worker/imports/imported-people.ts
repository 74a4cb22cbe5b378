import type { StoredUser, Users } from "#store";

/** The people of an import: they have no password here, and are known by the name they had. Each is looked for once. */
export class ImportedPeople {
  private readonly known = new Map<string, Promise<StoredUser>>();

  constructor(
    private readonly site: string,
    private readonly users: Users,
  ) {}

  named(name: string): Promise<StoredUser> {
    const person = this.known.get(name) ?? this.users.imported(this.site, name);
    this.known.set(name, person);
    return person;
  }
}
