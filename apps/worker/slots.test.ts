import { Slots } from "./slots.js";

test("each has so many places and no more, and who gives one back makes room", () => {
  const slots = new Slots();
  const leave = slots.take({ site: 3, slow: 2 });
  expect(slots.take({ site: 3, slow: 2 })).not.toBeNull();
  expect(slots.take({ site: 3, slow: 2 })).toBeNull();
  expect(slots.take({ site: 3, quick: 2 })).not.toBeNull();
  expect(slots.take({ site: 3, quick: 2 })).toBeNull();
  expect(slots.take({ other: 3 })).not.toBeNull();
  leave?.();
  expect(slots.take({ site: 3, slow: 2 })).not.toBeNull();
});
