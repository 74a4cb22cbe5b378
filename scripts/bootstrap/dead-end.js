/** Something a person has to put right first. Its message says what, in lines fit for the screen. */
export class DeadEnd extends Error {
  /**
   * @param {string} message what is wrong and what to do
   * @param {number} [exitCode] of the process that can't go on
   */
  constructor(message, exitCode = 1) {
    super(message);
    this.name = "DeadEnd";
    this.exitCode = exitCode;
  }
}
