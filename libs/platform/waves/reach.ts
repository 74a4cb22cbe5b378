/** A comment of a wave, and the section that it is in, if in any. */
export interface PlacedPart {
  wave: string;
  section: string | undefined;
}

/** In which sections some waves are. */
export class Reach {
  private readonly sections = new Map<string, (string | undefined)[]>();

  constructor(parts: readonly PlacedPart[]) {
    for (const { wave, section } of parts) {
      const known = this.sections.get(wave);
      if (known) known.push(section);
      else this.sections.set(wave, [section]);
    }
  }

  /** How many comments of a wave are in some sections. */
  within(wave: string, sections: readonly string[]): number {
    const isIn = (section: string | undefined) => section !== undefined && sections.includes(section);
    return (this.sections.get(wave) ?? []).filter(isIn).length;
  }

  /** Whether there is something of a wave, and all of it in some sections. */
  isWithin(wave: string, sections: readonly string[]): boolean {
    const count = this.within(wave, sections);
    return count > 0 && count === this.sections.get(wave)?.length;
  }
}
