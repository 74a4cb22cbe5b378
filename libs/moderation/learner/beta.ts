const lanczos = [
  676.5203681218851, -1259.1392167224028, 771.32342877765313, -176.61502916214059, 12.507343278686905,
  -0.13857109526572012, 9.9843695780195716e-6, 1.5056327351493116e-7,
];

/** ln Γ(x) for x ≥ 0.5, by Lanczos, SIAM Journal on Numerical Analysis 1 (1964). */
function logGamma(x: number): number {
  const base = x - 1;
  const sum = lanczos.reduce((sum, term, at) => sum + term / (base + at + 1), 0.99999999999980993);
  const top = base + 7.5;
  return 0.5 * Math.log(2 * Math.PI) + (base + 0.5) * Math.log(top) - top + Math.log(sum);
}

const tiny = 1e-300;
const most = 10_000;

function away(value: number): number {
  return Math.abs(value) < tiny ? tiny : value;
}

/** The continued fraction of the incomplete beta function, by Lentz's method; quick where x < (a + 1) / (a + b + 2). */
function fraction(x: number, a: number, b: number): number {
  let upper = 1;
  let lower = 1 / away(1 - ((a + b) * x) / (a + 1));
  let result = lower;
  for (let step = 1; step <= most; step++) {
    const even = (step * (b - step) * x) / ((a + 2 * step - 1) * (a + 2 * step));
    lower = 1 / away(1 + even * lower);
    upper = away(1 + even / upper);
    result *= lower * upper;
    const odd = (-(a + step) * (a + b + step) * x) / ((a + 2 * step) * (a + 2 * step + 1));
    lower = 1 / away(1 + odd * lower);
    upper = away(1 + odd / upper);
    result *= lower * upper;
    if (Math.abs(lower * upper - 1) < 1e-14) break;
  }
  return result;
}

/**
 * The regularised incomplete beta function I_x(a, b), for a, b ≥ 0.5.
 * @see NIST Digital Library of Mathematical Functions, 8.17
 */
export function incompleteBeta(x: number, a: number, b: number): number {
  if (x <= 0) return 0;
  if (x >= 1) return 1;
  const scale = logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x);
  if (x < (a + 1) / (a + b + 2)) return (Math.exp(scale) * fraction(x, a, b)) / a;
  return 1 - (Math.exp(scale) * fraction(1 - x, b, a)) / b;
}
