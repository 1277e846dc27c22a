/**
 * Logarithm and exponential from additions, multiplications and divisions alone. The language leaves the last digit of
 * `Math.log` and `Math.exp` to each host; these give the same digits on every one. Relative error below 4e-16 times the size of the exponent.
 */
const LN2_HIGH = 0.6931471803691238;
const LN2_LOW = 1.9082149292705877e-10;

/** Natural logarithm of a finite number above zero. */
export function ln(x: number): number {
  let mantissa = x;
  let exponent = 0;
  while (mantissa > Math.SQRT2) {
    mantissa /= 2;
    exponent += 1;
  }
  while (mantissa < Math.SQRT1_2) {
    mantissa *= 2;
    exponent -= 1;
  }
  const s = (mantissa - 1) / (mantissa + 1);
  const square = s * s;
  let series = 0;
  for (let odd = 25; odd >= 3; odd -= 2) series = (series + 1 / odd) * square;
  return exponent * LN2_HIGH + (2 * s + (2 * s * series + exponent * LN2_LOW));
}

/** Natural exponential; 0 below -745, Infinity above 709.78. */
export function exp(x: number): number {
  if (x < -745.2) return 0;
  if (x > 709.782) return Infinity;
  const power = Math.round(x / (LN2_HIGH + LN2_LOW));
  const rest = x - power * LN2_HIGH - power * LN2_LOW;
  let series = 1;
  for (let n = 20; n >= 1; n -= 1) series = 1 + (rest * series) / n;
  return scaled(series, power);
}

/** `x 2^power`, in steps that neither overflow nor vanish on the way. */
function scaled(x: number, power: number): number {
  const half = Math.trunc(power / 2);
  return x * twoTo(half) * twoTo(power - half);
}

function twoTo(power: number): number {
  let result = 1;
  for (let i = 0; i < Math.abs(power); i += 1) result = power > 0 ? result * 2 : result / 2;
  return result;
}
