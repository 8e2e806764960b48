/** A point at an angle clockwise from the top, in degrees. */
export function pointAt(angle: number, radius: number): { readonly x: number; readonly y: number } {
  const turned = ((angle - 90) * Math.PI) / 180;
  return { x: round(radius * Math.cos(turned)), y: round(radius * Math.sin(turned)) };
}

/** The path of a part of a ring around the origin, from one angle to another, both clockwise from the top. */
export function ringPath(from: number, to: number, inner: number, outer: number): string {
  const wide = to - from > 180 ? 1 : 0;
  const [a, b] = [pointAt(from, outer), pointAt(to, outer)];
  const [c, d] = [pointAt(to, inner), pointAt(from, inner)];
  return `M${a.x} ${a.y}A${outer} ${outer} 0 ${wide} 1 ${b.x} ${b.y}L${c.x} ${c.y}A${inner} ${inner} 0 ${wide} 0 ${d.x} ${d.y}Z`;
}

function round(value: number): number {
  // A zero below nothing would be written with its sign.
  return Math.round(value * 100) / 100 + 0;
}
