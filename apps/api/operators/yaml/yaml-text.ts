/** A body as it was written in YAML. It is read once it is known that whoever sent it may. */
export class YamlText {
  constructor(readonly text: string) {}
}
