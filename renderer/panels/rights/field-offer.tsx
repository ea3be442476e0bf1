import type { ReactNode } from 'react';
import { houseHolder } from '../../../shared/metadata/house-holder';
import type { FieldName, Metadata } from '../../../shared/metadata/index';
import { Button } from '../../ui/button';
import { useWords } from '../../ui/words';
import { yearToSuggest } from './notice-offer';

interface FieldOfferProps {
  readonly field: FieldName;
  readonly metadata: Metadata;
  /** The newsroom's own name as a holder, when it has set one. */
  readonly house: string | undefined;
  readonly readOnly: boolean;
  readonly changeMetadata: (patch: Partial<Metadata>) => void;
}

/** What the newsroom can put into a field of rights, or why its name is not offered. Nothing fills itself in. */
export function FieldOffer({ field, metadata, house, readOnly, changeMetadata }: FieldOfferProps): ReactNode {
  const { say } = useWords();
  if (readOnly) return null;
  if (field === 'copyrightYears') {
    const years = yearToSuggest(metadata);
    return years === undefined ? null : <div className="offer"><Button onPress={() => changeMetadata({ copyrightYears: years })}>{say('rights.offer.years', { years })}</Button></div>;
  }
  if (field !== 'copyrightHolder' || house === undefined) return null;
  const found = houseHolder(metadata, house);
  switch (found.kind) {
    case 'none':
      return null;
    case 'offered':
      return <div className="offer"><Button onPress={() => changeMetadata({ copyrightHolder: found.holder })}>{say('rights.offer.house', { house })}</Button></div>;
    case 'kept':
      return <p className="offer sentence">{say(`rights.offer.kept.${found.because}`, { house, ...('name' in found ? { name: found.name } : {}) })}</p>;
  }
}
