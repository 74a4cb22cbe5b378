class Text extends String {}

/** V8 learns where to look from code that it has seen run more often than this. */
const often = 100;

/**
 * Has V8 find the methods of strings fast again. Where a class extends String, as one of ioredis does, V8 makes a dictionary of
 * `String.prototype`: all that looks at a text character by character takes four times as long, in the whole process. Once an object
 * that has it as its prototype has been asked for something, V8 makes it fast, and leaves it so.
 * @see JSObject::OptimizeAsPrototype and JSObject::MakePrototypesFast in V8's js-objects.cc
 */
export function findStringsFast(): void {
  for (let time = 0; time < often; time++) lengthOf(new Text(""));
}

function lengthOf(text: Text): number {
  return text.charAt(0).length;
}
