import { useEffect } from "preact/hooks";
import type { ServiceUse, ServiceUses } from "#contract";
import type { Ask } from "../../connection/ask.js";
import { type Asked, useAsked } from "../../connection/use-asked.js";
import { speech } from "../../texts/speak.js";

/** How often it is looked how services are doing, in ms. */
const lookEvery = 15_000;

/** How the services that the active filters ask are doing, for as long as it is looked at. */
export function useServices(ask: Ask): Asked<ServiceUses> {
  const asked = useAsked<ServiceUses>(ask, "/filters/services", speech.value.lang);
  useEffect(() => {
    const looking = setInterval(() => {
      if (document.visibilityState === "visible") asked.again();
    }, lookEvery);
    return () => clearInterval(looking);
  }, [ask]);
  return asked;
}

/** How one is, in a word. */
export function stateOf({ breaker, outage }: ServiceUse): ServiceUse["breaker"] | "spent" {
  return outage?.why === "spent" ? "spent" : breaker;
}

/** Costs are in whatever the site counts in. */
export function costSaid(cost: number): string {
  return new Intl.NumberFormat(speech.value.lang, { maximumFractionDigits: 4 }).format(cost);
}

export function timeSaid(ms: number): string {
  const [value, unit] = ms < 1000 ? ([ms, "millisecond"] as const) : ([ms / 1000, "second"] as const);
  const form = { style: "unit", unit, maximumFractionDigits: 1 } as const;
  return new Intl.NumberFormat(speech.value.lang, form).format(value);
}
