/**
 * The years in which a partnership works: `max(0, duration - lost)` and their share of the duration (0 where the duration is 0).
 * Years; both arguments 0 or more. Source: Verwey-Jonker 1.7 (eight years felt as needed, of which a tender costs about two).
 */
export function partnershipYears(duration: number, lost: number): { readonly years: number; readonly share: number } {
  const years = Math.max(0, duration - lost);
  return { years, share: duration > 0 ? years / duration : 0 };
}
