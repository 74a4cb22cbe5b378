import { useShown } from "../reading/context.js";
import type { Menu } from "../texts/menu.js";

/** The texts of what readers find under their own name. */
export function useMenu(): Menu {
  const menu = useShown().discussion.said.menu.value;
  if (!menu) throw new Error("a part of the menu before its texts");
  return menu;
}
