import { $getNodeByKey, HISTORY_PUSH_TAG } from 'lexical';
import { getExtensionDependencyFromEditor } from '@lexical/extension';
import { useEffect, useId, useState, type JSX } from 'react';
import { Button, Dialog, Heading, Label, Modal, ModalOverlay, Text, TextArea, TextField as AriaTextField } from 'react-aria-components';
import type { PictureFacts } from '../../../shared/body/block';
import { inlineText, plainInline } from '../../../shared/body/inline';
import { proposalsFor, type PictureSays, type Proposal, type SaidField } from '../../../shared/body/picture-says';
import { say, type MessageKey } from '../../../shared/i18n/index';
import type { Language } from '../../../shared/i18n/message';
import type { PictureFile } from '../../../shared/ipc/contract';
import { sayMoment } from '../../../shared/time/say-moment';
import { TextField } from '../../ui/text-field';
import { $inlineToLexical } from '../body-to-lexical';
import { PicturesExtension } from '../extensions/pictures';
import { $lexicalToInline } from '../lexical-to-body';
import { $pictureFacts, $setPictureFacts } from '../nodes/facts-state';
import { $isPictureNode } from '../nodes/picture-node';
import type { DetailsProps } from './details-kinds';
import './picture-details.css';

const fields = ['alt', 'caption', 'creditLine', 'source', 'copyrightNotice', 'licence'] as const;
type Field = (typeof fields)[number];
type Texts = Readonly<Record<Field, string>>;

const looks: Readonly<Record<Field, { readonly label: MessageKey; readonly hint?: MessageKey; readonly isLong?: boolean }>> = {
  alt: { label: 'pictures.alt', hint: 'pictures.alt.hint', isLong: true },
  caption: { label: 'pictures.caption', isLong: true },
  creditLine: { label: 'pictures.credit-line', hint: 'pictures.credit-line.hint' },
  source: { label: 'pictures.source' },
  copyrightNotice: { label: 'pictures.notice', hint: 'pictures.notice.hint', isLong: true },
  licence: { label: 'pictures.licence', hint: 'pictures.licence.hint' },
};

const silent: PictureSays = { said: [] };

/** What a screen reader and the eye call the parts of a file; the same in every language. */
const partNames = { iptc: 'IPTC', xmp: 'XMP', exif: 'EXIF' } as const;

/**
 * What is known of a picture, beside the picture, and what its own file says of it: each proposal is taken over by a press.
 * As in every block's details Enter and a press outside save, Escape leaves everything as it was.
 */
export function PictureDetails({ editor, node, uiLanguage, onClose }: DetailsProps): JSX.Element {
  const { world } = getExtensionDependencyFromEditor(editor, PicturesExtension).output;
  const [before] = useState(() => editor.read(() => {
    const picture = $getNodeByKey(node);
    return $isPictureNode(picture) ? { facts: $pictureFacts(picture), caption: inlineText($lexicalToInline(picture)) } : undefined;
  }));
  const facts: PictureFacts = before?.facts ?? { file: '' };
  const [texts, setTexts] = useState<Texts>(() => ({
    alt: facts.alt ?? '', caption: before?.caption ?? '', creditLine: facts.creditLine ?? '', source: facts.source ?? '', copyrightNotice: facts.copyrightNotice ?? '', licence: facts.licence ?? '',
  }));
  const [file, setFile] = useState<PictureFile | 'reading' | undefined>('reading');
  useEffect(() => {
    let isHere = true;
    void world.file(facts.file).then((read) => { if (isHere) setFile(read); });
    return () => { isHere = false; };
  }, [world, facts.file]);
  const says = file === 'reading' || file === undefined ? silent : file.says;
  const put = (field: Field, text: string): void => setTexts((now) => ({ ...now, [field]: text }));

  const save = (): void => {
    editor.update(() => {
      const picture = $getNodeByKey(node);
      if (!$isPictureNode(picture)) return;
      const { alt, creditLine, source, copyrightNotice, licence } = texts;
      const now = $pictureFacts(picture);
      const next: PictureFacts = { ...now, alt: stated(alt), creditLine: stated(creditLine), source: stated(source), copyrightNotice: statedExactly(copyrightNotice), licence: stated(licence) };
      if (fields.some((field) => field !== 'caption' && next[field] !== now[field])) $setPictureFacts(picture, next);
      // Words that were not touched keep their bold and their links.
      if (texts.caption !== before?.caption) picture.clear().append(...$inlineToLexical(plainInline(texts.caption.trim())));
    }, { tag: HISTORY_PUSH_TAG });
  };
  const saveAndClose = (): void => {
    save();
    onClose();
  };
  return (
    <ModalOverlay className="veil" isOpen isDismissable onOpenChange={(isOpen) => (isOpen ? undefined : saveAndClose())}>
      <Modal className="dialog wide">
        <Dialog>
          <form
            className="picture-details"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              saveAndClose();
            }}
            onKeyDown={(event) => {
              if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
              event.stopPropagation();
              onClose();
            }}
          >
            <div className="head"><Heading slot="title" level={2}>{say(uiLanguage, 'blocks.details', { block: say(uiLanguage, 'blocks.picture') })}</Heading></div>
            <div className="content">
              <div className="picture-shown">
                <img src={world.address(facts.file)} alt={facts.alt ?? ''} />
                <FileFacts facts={facts} file={file} uiLanguage={uiLanguage} />
              </div>
              <div className="picture-fields">
                {fields.map((field) => (
                  <div key={field}>
                    <FactField field={field} text={texts[field]} uiLanguage={uiLanguage} onChange={(text) => put(field, text)} />
                    <Proposals proposals={proposalsFor(says, field)} current={texts[field]} name={say(uiLanguage, looks[field].label)} uiLanguage={uiLanguage} onTake={(text) => put(field, text)} />
                  </div>
                ))}
              </div>
            </div>
            <div className="foot">
              <Button className="btn large" onPress={onClose}>{say(uiLanguage, 'pictures.discard')}</Button>
              <Button className="btn primary large" type="submit">{say(uiLanguage, 'blocks.done')}</Button>
            </div>
          </form>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}

function stated(text: string): string | undefined {
  return text.trim() === '' ? undefined : text.trim();
}

/** A notice is kept letter by letter, spaces too. */
function statedExactly(text: string): string | undefined {
  return text.trim() === '' ? undefined : text;
}

function FactField({ field, text, uiLanguage, onChange }: { readonly field: Field; readonly text: string; readonly uiLanguage: Language; readonly onChange: (text: string) => void }): JSX.Element {
  const { label, hint, isLong } = looks[field];
  if (isLong !== true) return <TextField label={say(uiLanguage, label)} hint={hint === undefined ? undefined : say(uiLanguage, hint)} value={text} onChange={onChange} />;
  return (
    <AriaTextField className="formrow" value={text} onChange={onChange} isRequired={field === 'alt'} validationBehavior="aria" autoFocus={field === 'alt'}>
      <Label className="label">{say(uiLanguage, label)}</Label>
      <div className="field">
        <TextArea rows={2} onKeyDown={(event) => (event.key === 'Enter' && !event.shiftKey && field !== 'copyrightNotice' ? submit(event) : undefined)} />
      </div>
      {hint === undefined ? null : <Text slot="description" className="hint">{say(uiLanguage, hint)}</Text>}
    </AriaTextField>
  );
}

/** Enter saves here as it does in a line. */
function submit(event: { readonly currentTarget: HTMLTextAreaElement; preventDefault(): void }): void {
  event.preventDefault();
  event.currentTarget.form?.requestSubmit();
}

interface ProposalsProps {
  readonly proposals: readonly Proposal[];
  readonly current: string;
  readonly name: string;
  readonly uiLanguage: Language;
  readonly onTake: (text: string) => void;
}

/** What the file says for a field and the field does not. Nothing when both say the same. */
function Proposals({ proposals, current, name, uiLanguage, onTake }: ProposalsProps): JSX.Element | null {
  const others = proposals.filter(({ text }) => text !== current.trim());
  if (others.length === 0) return null;
  return (
    <div className="picture-proposals">
      {proposals.length > 1 ? <p className="warn">{say(uiLanguage, 'pictures.contradicts')}</p> : null}
      {others.map(({ text, from }) => (
        <p key={text}>
          <span className="said-in">{say(uiLanguage, 'pictures.says', { from: from.map((part) => partNames[part]).join(', ') })}</span>
          <q>{text}</q>
          <Button className="btn small" aria-label={say(uiLanguage, 'pictures.take-over.name', { field: name, text })} onPress={() => onTake(text)}>{say(uiLanguage, 'pictures.take-over')}</Button>
        </p>
      ))}
    </div>
  );
}

function sizeWords(bytes: number, language: Language): string {
  const isLarge = bytes >= 1_000_000;
  return new Intl.NumberFormat(language, { style: 'unit', unit: isLarge ? 'megabyte' : 'kilobyte', maximumFractionDigits: isLarge ? 1 : 0 }).format(Math.max(bytes / (isLarge ? 1_000_000 : 1000), isLarge ? 0 : 1));
}

function FileFacts({ facts, file, uiLanguage }: { readonly facts: PictureFacts; readonly file: PictureFile | 'reading' | undefined; readonly uiLanguage: Language }): JSX.Element {
  const title = useId();
  if (file === 'reading') return <p className="soft small">{say(uiLanguage, 'pictures.reading')}</p>;
  const others: readonly (readonly [MessageKey, SaidField])[] = [['pictures.creator', 'creator'], ['pictures.usage-terms', 'usageTerms']];
  const rows: readonly (readonly [MessageKey, string])[] = [
    ...(file === undefined ? [] : others.flatMap(([key, field]) => proposalsFor(file.says, field).map(({ text }) => [key, text] as const))),
    ...(file?.says.taken === undefined ? [] : [['pictures.taken', sayMoment(file.says.taken, uiLanguage, 'long')] as const]),
    ...(file === undefined || facts.width === undefined || facts.height === undefined ? [] : [['pictures.size', say(uiLanguage, 'pictures.size.is', { width: facts.width, height: facts.height, size: sizeWords(file.bytes, uiLanguage) })] as const]),
    ['pictures.name', facts.file],
  ];
  return (
    <section className="picture-file" aria-labelledby={title}>
      <h3 id={title}>{say(uiLanguage, 'pictures.the-file')}</h3>
      <dl>
        {rows.map(([key, words]) => (
          <div key={key + words}>
            <dt>{say(uiLanguage, key)}</dt>
            <dd>{words}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
