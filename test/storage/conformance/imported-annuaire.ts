import type { AnnuaireImport } from '../../../src/annuaire/annuaire-entry';
import type { Storage } from '../../../src/storage/storage';
import { hashed, ODD_TEXTS, StoreUnderTest, type Kind } from './store-under-test';

const people: AnnuaireImport = {
  dataDate: '2026-05-01',
  entries: [{ role: 'ecmlds', nom: 'Camille Exemple', bassin: 'Béthune-Bruay', telephone: '01 99 00 12 34' }],
};
const places: AnnuaireImport = {
  dataDate: '2026-04-01',
  entries: [{ role: 'cio', nom: 'CIO de Beauvais', ville: 'Beauvais', uai: '0600000A' }],
};

/** What every store does with the imported directory. */
export function describeImportedAnnuaire(kind: Kind): void {
  let store: StoreUnderTest;
  let storage: Storage;
  beforeEach(async () => {
    store = await StoreUnderTest.of(kind);
    storage = await store.open();
  });
  afterEach(() => store.close());

  describe('the imported directory', () => {
    it('is empty until something is imported', async () => {
      expect((await storage.annuaire.current()).imported).toEqual({});
    });

    it('holds the last import of each source', async () => {
      await storage.annuaire.replace('deploiement', people);
      await storage.annuaire.replace('ministere', places);
      const later = { dataDate: '2026-05-05', entries: [{ role: 'foquale' as const, nom: 'Dominique Exemple' }] };
      await storage.annuaire.replace('deploiement', later);

      expect((await storage.annuaire.current()).imported).toEqual({ deploiement: later, ministere: places });
    });

    it('is seen at once by another instance, which had read the one before', async () => {
      const other = await store.open();
      await storage.annuaire.replace('deploiement', people);
      expect((await other.annuaire.current()).imported).toEqual({ deploiement: people });

      await storage.annuaire.replace('deploiement', { ...people, entries: [] });

      expect((await other.annuaire.current()).imported).toEqual({ deploiement: { ...people, entries: [] } });
    });

    it('is the same object while nothing is imported', async () => {
      await storage.annuaire.replace('ministere', places);

      const first = await storage.annuaire.current();

      expect(await storage.annuaire.current()).toBe(first);
    });

    it('holds any characters, and 12 000 entries', async () => {
      const entries = Array.from({ length: 12_000 }, (_, index) => ({
        role: 'college' as const,
        nom: `${index} ${ODD_TEXTS[index % ODD_TEXTS.length]}`,
      }));

      await storage.annuaire.replace('ministere', { ...places, entries });

      expect((await storage.annuaire.current()).imported.ministere?.entries).toEqual(entries);
    });

    it('stays when a person is removed: it holds nobody who wrote to the bot', async () => {
      await storage.annuaire.replace('deploiement', people);

      await storage.removePerson(hashed('marie'));

      expect((await storage.annuaire.current()).imported).toEqual({ deploiement: people });
    });

    it('counts as absent when it cannot be read', async () => {
      await storage.annuaire.replace('deploiement', { dataDate: 'hier' } as unknown as AnnuaireImport);

      expect((await storage.annuaire.current()).imported).toEqual({});
      expect(store.logged).toEqual([expect.objectContaining({ code: 'STORED_VALUE_UNREADABLE', table: 'annuaire' })]);
    });
  });
}
