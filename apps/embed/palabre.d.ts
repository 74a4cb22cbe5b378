/**
 * Types of the elements that `/embed.js` makes. Put this file among those that your project compiles; it needs nothing else, and knows
 * how React (19 and newer) and Vue (3) name properties and events.
 */

export type PalabreSort = "newest" | "oldest" | "top" | "controversial" | "replies";
export type PalabreTheme = "light" | "dark";
/** What became of a comment that was just sent: it waits for the filters, for a person, or is there. */
export type PalabreStatus = "pending" | "held" | "published" | "rejected" | "deleted";

/** Gives the JWT of whoever is signed in on your site, made by your server. */
export type PalabreSignIn = () => Promise<string>;

/** Which discussion an event is about. */
export interface PalabreStory {
  site: string;
  story: string;
}

export interface PalabreCounted extends PalabreStory {
  /** how many comments there are, replies among them */
  count: number;
}

export interface PalabrePosted extends PalabreStory {
  /** the comment's id */
  id: string;
  status: PalabreStatus;
}

/** The events of a discussion. They bubble, out of shadow roots, too. */
export interface PalabreEventMap {
  /** the first comments are there */
  "palabre:ready": CustomEvent<PalabreCounted>;
  /** there are so many, at first and whenever it changes */
  "palabre:count": CustomEvent<PalabreCounted>;
  /** the reader's own comment has been taken */
  "palabre:posted": CustomEvent<PalabrePosted>;
}

/** `<palabre-comments>`: each property but `signIn` is the attribute of its name. */
export interface PalabreCommentsElement extends HTMLElement {
  get site(): string | null;
  set site(id: string | null | undefined);
  /** your own id of the article; without one, the page's canonical address */
  get story(): string | null;
  set story(id: string | null | undefined);
  get sort(): PalabreSort | null;
  set sort(order: PalabreSort | null | undefined);
  /** without one, the page's own colours */
  get theme(): PalabreTheme | null;
  set theme(theme: PalabreTheme | null | undefined);
  /** `near`: it loads when it is about to be scrolled to */
  get start(): "near" | null;
  set start(moment: "near" | null | undefined);
  signIn: PalabreSignIn | null;
}

/** `<palabre-count>`: how many comments a story has. What stands inside is shown until it is known. */
export interface PalabreCountElement extends HTMLElement {
  get site(): string | null;
  set site(id: string | null | undefined);
  get story(): string | null;
  set story(id: string | null | undefined);
}

export interface PalabreCountProps {
  site: string;
  story?: string | null | undefined;
}

export interface PalabreCommentsProps extends PalabreCountProps {
  sort?: PalabreSort | null | undefined;
  theme?: PalabreTheme | null | undefined;
  start?: "near" | null | undefined;
  signIn?: PalabreSignIn | null | undefined;
}

declare global {
  interface HTMLElementTagNameMap {
    "palabre-comments": PalabreCommentsElement;
    "palabre-count": PalabreCountElement;
  }
  interface GlobalEventHandlersEventMap extends PalabreEventMap {}
}

type Events = keyof PalabreEventMap;

/** `onpalabre:ready` */
type ReactListeners = { [Name in Events as `on${Name}`]?: (event: PalabreEventMap[Name]) => void };
// @ts-ignore -- without React, this is nobody's
type ReactElementProps<E> = import("react").DetailedHTMLProps<import("react").HTMLAttributes<E>, E>;

// @ts-ignore -- without React, this is nobody's
declare module "react" {
  namespace JSX {
    interface IntrinsicElements {
      "palabre-comments": ReactElementProps<PalabreCommentsElement> & PalabreCommentsProps & ReactListeners;
      "palabre-count": ReactElementProps<PalabreCountElement> & PalabreCountProps;
    }
  }
}

/** `@palabre:ready` */
type VueListeners = { [Name in Events as `on${Capitalize<Name>}`]?: (event: PalabreEventMap[Name]) => void };

/** What every element may have in Vue's templates. */
interface VueElementProps {
  id?: string;
  lang?: string;
  hidden?: boolean;
  class?: unknown;
  style?: unknown;
  key?: PropertyKey;
  ref?: unknown;
}

// @ts-ignore -- without Vue, this is nobody's
declare module "vue" {
  interface GlobalComponents {
    "palabre-comments": new () => PalabreCommentsElement & {
      $props: VueElementProps & PalabreCommentsProps & VueListeners;
    };
    "palabre-count": new () => PalabreCountElement & { $props: VueElementProps & PalabreCountProps };
  }
}
