/** What a page shows, as its own state has it. */
export interface Shown {
  site: string;
  story: string;
  lang?: string;
  sort?: "newest" | "oldest";
  theme?: "light" | "dark" | null;
  /** whether the discussion is on the page */
  there: boolean;
}

/** How a test steers a page that a framework has made. */
declare global {
  /** at first */
  var shown: Shown;
  /** from then on */
  var show: (change: Partial<Shown>) => void;
  /** the publisher's own sign-in */
  var giveToken: () => Promise<string>;
}
