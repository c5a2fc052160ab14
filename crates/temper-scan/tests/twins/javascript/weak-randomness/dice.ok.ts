export function rollDice(count: number): number[] {
  return Array.from({ length: count }, () => 1 + Math.floor(Math.random() * 6));
}

export function shuffle<T>(cards: T[]): T[] {
  return cards.sort(() => Math.random() - 0.5);
}
