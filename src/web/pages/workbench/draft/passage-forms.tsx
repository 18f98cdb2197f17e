// The smaller corrections of a passage: cut it in two, join it to the next, say that it is no
// promise, take that back.
import { Button } from '../../../components/button.tsx'
import { Radios } from '../../../components/choice-field.tsx'
import { errorOf } from '../../../components/error-summary.tsx'
import { TextArea } from '../../../components/text-field.tsx'
import { ActForm } from '../act/act-form.tsx'
import type { PassagePageProps } from './passage-page.tsx'

/**
 * Where a sentence can be cut: after a clause, with some words on either side. Places in the whole
 * text.
 */
export function clauseEnds({ text, start }: { text: string; start: number }): number[] {
  return [...text.matchAll(/[，,；;。、：:]/g)]
    .map((match) => match.index + 1)
    .filter((at) => text.slice(0, at).trim().length >= 4 && text.slice(at).trim().length >= 4)
    .map((at) => start + at)
}

export function SplitForm({ site, passage, typed, errors }: PassagePageProps) {
  const { t } = site
  const { wording } = passage
  const places = clauseEnds(wording)
  return (
    <section id="split">
      <h2>{t('work.passage.split')}</h2>
      <p class="hint">
        {t(places.length > 0 ? 'work.passage.splitLead' : 'work.passage.splitNone')}
      </p>
      {places.length > 0 && (
        <ActForm site={site} act="split">
          <Radios
            t={t}
            name="at"
            label={t('work.passage.splitWhere')}
            value={typed.at}
            error={errorOf(errors, 'at')}
            choices={places.map((at) => ({
              value: String(at),
              lang: 'zh-CN',
              label: t('work.passage.splitAt', {
                before: wording.text.slice(0, at - wording.start).slice(-14),
                after: wording.text.slice(at - wording.start).slice(0, 14),
              }),
            }))}
          />
          <div class="actions">
            <Button kind="secondary">{t('work.passage.splitSubmit')}</Button>
          </div>
        </ActForm>
      )}
    </section>
  )
}

export function MergeForm({ site, neighbours: { next } }: PassagePageProps) {
  const { t } = site
  return (
    <section id="merge">
      <h2>{t('work.passage.merge')}</h2>
      <p class="hint">{t(next ? 'work.passage.mergeLead' : 'work.passage.mergeNone')}</p>
      {next && (
        <ActForm site={site} act="merge" hidden={[['second', next.id]]}>
          <p class="words" lang="zh-CN">
            {next.wording.text}
          </p>
          <div class="actions">
            <Button kind="secondary">{t('work.passage.mergeSubmit')}</Button>
          </div>
        </ActForm>
      )}
    </section>
  )
}

export function DismissForm({ site, typed, errors }: PassagePageProps) {
  const { t } = site
  return (
    <section id="dismiss">
      <h2>{t('work.passage.dismiss')}</h2>
      <p class="hint">{t('work.passage.dismissLead')}</p>
      <ActForm site={site} act="dismiss">
        <TextArea
          t={t}
          name="reason"
          label={t('work.passage.reason')}
          value={typed.reason}
          error={errorOf(errors, 'reason')}
          rows={2}
        />
        <div class="actions">
          <Button kind="danger">{t('work.passage.dismissSubmit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}

export function RestoreForm({ site, passage }: PassagePageProps) {
  const { t } = site
  return (
    <section id="restore">
      <h2>{t('work.passage.restore')}</h2>
      <p>{t('work.passage.restoreLead', { reason: passage.wording.dismissed ?? '' })}</p>
      <ActForm site={site} act="restore">
        <div class="actions">
          <Button>{t('work.passage.restoreSubmit')}</Button>
        </div>
      </ActForm>
    </section>
  )
}
