import type { FilterFaultName, InputError } from "#contract";
import { type FaultNamed, type FaultSentences, filterFaults } from "../texts/filter-faults.js";
import { speech } from "../texts/speak.js";

/** A fault of a filter set, told in the operator's language where it has a name. */
export function inOurWords(error: InputError): InputError {
  const { lang } = speech.peek();
  const { filterFault } = error;
  if (lang === "en" || !filterFault) return error;
  return { ...error, message: sentence(filterFaults[lang], filterFault) };
}

function sentence<Name extends FilterFaultName>(
  sentences: FaultSentences,
  fault: FaultNamed<Name> & { name: Name },
): string {
  const say: (fault: FaultNamed<Name>, numbers: Intl.NumberFormat) => string = sentences[fault.name];
  return say(fault, new Intl.NumberFormat(speech.peek().lang));
}
