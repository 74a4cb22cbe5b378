/** What was looked at: how it is, and where it is not well, what to do. */
export interface Finding {
  is: "well" | "doubtful" | "wrong";
  what: string;
  then?: string;
}

export function well(what: string): Finding {
  return { is: "well", what };
}

export function doubtful(what: string, then: string): Finding {
  return { is: "doubtful", what, then };
}

export function wrong(what: string, then: string): Finding {
  return { is: "wrong", what, then };
}
