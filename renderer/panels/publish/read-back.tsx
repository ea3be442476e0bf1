import { Check, CircleDashed, CircleDot } from 'lucide-react';
import type { ReactNode } from 'react';
import type { FieldSurvival, FileSurvival } from '../../../shared/exporters/survival';
import { provenFields } from '../../../shared/exporters/facts';
import { Icon } from '../../ui/icon';
import { useWords } from '../../ui/words';
import './read-back.css';

type CarriedFate = Exclude<FieldSurvival['fate'], 'changed'>;

const looks = { 'kept': Check, 'partly': CircleDot, 'kept-back': CircleDashed } as const satisfies Record<CarriedFate, typeof Check>;

/** Every date and right of the story by file: that it came back, or what the format cannot carry and why. */
export function ReadBack({ survived }: { readonly survived: readonly FileSurvival[] }): ReactNode {
  const { say } = useWords();
  const fields = provenFields.filter((field) => survived.some((file) => file.fields.some((each) => each.field === field)));
  const carried = fields.filter((field) => survived.some((file) => file.fields.some((each) => each.field === field && each.fate !== 'kept-back')));
  const hasPictures = survived.some(({ pictures }) => pictures !== undefined);
  if (fields.length === 0 && !hasPictures) return null;
  return (
    <>
      <h3>{say('publish.back.title')}</h3>
      {carried.length === 0 ? null : <p className="small soft">{say('publish.back.says', { count: carried.length })}</p>}
      <table className="read-back">
        <thead>
          <tr>
            <th scope="col">{say('publish.back.field')}</th>
            {survived.map(({ file }) => <th key={file} scope="col">{file}</th>)}
          </tr>
        </thead>
        <tbody>
          {fields.map((field) => (
            <tr key={field}>
              <th scope="row">{say(`publish.fact.${field}`)}</th>
              {survived.map((file) => (
                <td key={file.file}>
                  <Fate survival={file.fields.find((each) => each.field === field)} />
                </td>
              ))}
            </tr>
          ))}
          {hasPictures ? (
            <tr>
              <th scope="row">{say('publish.back.pictures')}</th>
              {survived.map(({ file, pictures }) => <td key={file}>{pictures?.fate === 'kept' ? <Carried fate="kept" why={undefined} /> : null}</td>)}
            </tr>
          ) : null}
        </tbody>
      </table>
    </>
  );
}

function Fate({ survival }: { readonly survival: FieldSurvival | undefined }): ReactNode {
  return survival === undefined || survival.fate === 'changed' ? null : <Carried fate={survival.fate} why={survival.why} />;
}

function Carried({ fate, why }: { readonly fate: CarriedFate; readonly why: FieldSurvival['why'] }): ReactNode {
  const { say } = useWords();
  return (
    <span className={fate}>
      <Icon of={looks[fate]} small />
      <span>
        {say(`publish.back.${fate}`)}
        {why === undefined ? null : <small>{say(`publish.back.${why}`)}</small>}
      </span>
    </span>
  );
}
