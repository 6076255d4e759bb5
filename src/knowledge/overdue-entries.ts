import { plusDays, type CivilDate } from './civil-date';
import type { Knowledge } from './knowledge';

/** Something that was checked too long ago. */
export interface Overdue {
  readonly id: string;
  readonly checkedOn: CivilDate;
}

/** The entries and dangers that are to be checked again (`knowledge/veille.yaml`), the oldest first. */
export function overdueEntries({ entries, urgences, veille }: Knowledge, today: CivilDate): Overdue[] {
  const oldest = plusDays(today, -veille.verification.jours);
  return [...entries.values(), ...urgences]
    .filter(({ verifieLe }) => verifieLe < oldest)
    .map(({ id, verifieLe }) => ({ id, checkedOn: verifieLe }))
    .sort((a, b) => a.checkedOn.localeCompare(b.checkedOn) || a.id.localeCompare(b.id));
}
