/** Evaluations: classes, views, questions, recommendations. */
export const evaluation = {
  recheck: {
    agree:
      '{measures} classes of {evaluations} evaluations, worked out again from the entries, are as published',
    differ:
      '{measures} classes of {evaluations} evaluations were worked out again from the entries; {count} things are not as published',
    what: {
      'cut-off': 'cut-off entry',
      version: 'version of the plan',
      input: 'inputs',
      found: 'class and figures',
      extra: 'not in the entries',
      computed: 'counts as computed',
      standing: 'counts with overrides',
    },
  },
}

/** Why the rules of evaluations said no. */
export const evaluationRefusals = {
  'evaluation.unknown': 'There is no evaluation {id}.',
  'evaluation.exists-already': 'The number {id} is taken; choose another.',
  'evaluation.no-such-plan': 'There is no plan {id} in force.',
  'evaluation.no-such-organ': 'There is no unit {id}.',
  'evaluation.no-such-commitment': '{id} is no promise of this plan.',
  'evaluation.dates-out-of-order':
    'The dates are out of order: data, then cut-off before the last day for the independent view; own views, independent view and publishing follow one another, none before today.',
  'evaluation.questions-without-date': 'Questions need a last day, and a last day needs questions.',
  'evaluation.evaluator-involved':
    '{id} leads promises of this plan or is of one unit with the office that holds the evaluation. Name another.',
  'evaluation.computed-already': 'The classes are computed already.',
  'evaluation.not-computed': 'The classes are not computed yet; come back when they are.',
  'evaluation.published-already': 'This evaluation is published and changes no more.',
  'evaluation.not-published': 'Recommendations are answered once the evaluation is published.',
  'evaluation.cut-off-ahead':
    'It can be computed after the cut-off day ({on}), from entries up to that day only.',
  'evaluation.cut-off-differs': 'An earlier lot was cut off at entry {seq}; all must be the same.',
  'evaluation.self-closed': 'Units could give their own view until {on}.',
  'evaluation.not-leading': 'Your unit does not lead {id}; speak of what you lead.',
  'evaluation.item-twice': '{id} is there twice; say it once.',
  'evaluation.not-evaluator': 'The independent evaluator is {id}; nobody else may do it.',
  'evaluation.independent-closed': 'The independent view could be given until {on}.',
  'evaluation.independent-given': 'The independent view was given; the evaluator stays.',
  'evaluation.no-such-measure': 'This evaluation has no {id}.',
  'evaluation.own-unit': 'Nobody overrides the class of what their own unit leads.',
  'evaluation.class-unfit':
    'Indicators are early, faster, in line or behind; projects as expected or not.',
  'evaluation.same-class': 'It has that class already.',
  'evaluation.questions-closed': 'The questions were open until {on}.',
  'evaluation.answered-already': 'You have answered already. Each person counts once.',
  'evaluation.answers-unfit': 'Choose one answer to each question.',
  'evaluation.no-part': '{id} leads nothing in this evaluation and is not its evaluator.',
  'evaluation.still-runs': 'A last day is still ahead ({on}); publish after it.',
  'evaluation.no-such-recommendation': 'There is no recommendation {number}.',
  'evaluation.recommendation-answered': 'Recommendation {number} was answered already.',
  'evaluation.no-such-change': '{id} was not changed like that after the recommendation.',
}
