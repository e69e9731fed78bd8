// Statistics.

/** The value that this share of all values does not exceed. */
export const quantile = (values, share) =>
  [...values].sort((a, b) => a - b)[Math.max(0, Math.ceil(values.length * share) - 1)];

export const median = (values) => quantile(values, 0.5);

const mean = (values) => values.reduce((sum, value) => sum + value, 0) / values.length;

/** The straight line closest to the points, and how much of their spread it explains: 1 if they are on it. */
export const line = (points) => {
  const [x, y] = [mean(points.map(([x]) => x)), mean(points.map(([, y]) => y))];
  const sum = (of) => points.reduce((sum, point) => sum + of(point[0] - x, point[1] - y), 0);
  const slope = sum((dx, dy) => dx * dy) / sum((dx) => dx * dx);
  const spread = sum((dx, dy) => dy * dy);
  const rest = sum((dx, dy) => (dy - slope * dx) ** 2);
  return { slope, start: y - slope * x, rSquared: spread ? 1 - rest / spread : 1 };
};
