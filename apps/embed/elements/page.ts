/** What the publisher's page says of itself. */
export interface PageFacts {
  /** the canonical address, else the address without its fragment */
  url: string;
  title: string;
  /** language tags, the nearest to the element first */
  languages: string[];
}

export function pageFacts(element: Element): PageFacts {
  const canonical = document.querySelector<HTMLLinkElement>("link[rel~=canonical]")?.href;
  const title = document.querySelector<HTMLMetaElement>("meta[property='og:title']")?.content;
  const nearest = element.closest("[lang]")?.getAttribute("lang");
  return {
    url: canonical ?? location.href.replace(/#.*$/, ""),
    title: (title ?? document.title).slice(0, 500),
    languages: nearest ? [nearest] : [],
  };
}
