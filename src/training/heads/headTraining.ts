import type { ProbeHead } from "../../probes/probeSet.js";
import type { Matrix } from "../fit/matrix.js";
import type { Pace } from "../pace.js";
import type { PlottedHead } from "../report/probePlots.js";
import type { TrainingData } from "../trainingData.js";

/** What every head's report says; the rest is its own. Goes into the report as JSON. */
export interface HeadReport {
  /** How far to trust the head, in one sentence that stands beside those of other heads. */
  readonly quality: string;
  /** False when nothing is concluded from the head. */
  readonly trusted: boolean;
}

/** A chapter of the Markdown report. Heads that follow each other in the list and give the same title share it. */
export interface Chapter {
  readonly title: string;
  /** Stands below the sentences on quality. */
  readonly opening: string;
}

/** Too few samples to learn from. Says in one sentence why there is no head; empty when nobody asked for one. */
export interface TooFew {
  readonly tooFew: string;
}

/** Some samples' activations at one layer. */
export interface LayerResiduals {
  /** 0-based. */
  readonly layer: number;
  readonly residuals: Matrix;
}

/** What a training depends on beside its samples. */
export interface TrainingRun {
  readonly seed: number;
  readonly step: Pace;
  /** By name, the heads that were trained before: those above in the list. */
  readonly earlier: ReadonlyMap<string, TrainedHead>;
}

/** A fit with what it was fitted on, for the figures that are computed from it. */
export interface Study<Samples, Fit> extends TrainingRun {
  readonly samples: Samples;
  readonly fit: Fit;
}

/**
 * All that a head's folder tells the rest of the program: what the head is trained on, how it is fitted and evaluated, and its part of
 * the report. The same data and seed give the same head and the same figures.
 */
export interface HeadTraining<Samples extends object, Fit, Report extends HeadReport> {
  /** As the probe file and the report call it. */
  readonly name: string;
  readonly samples: (data: TrainingData) => Promise<Samples | TooFew>;
  readonly fit: (samples: Samples, run: TrainingRun) => Promise<Fit>;
  readonly evaluate: (study: Study<Samples, Fit>) => Promise<Report>;
  /** What goes into the probe file. */
  readonly head: (study: Study<Samples, Fit>, report: Report) => ProbeHead;
  /** [samples]: the head's logits by fits that did not see the sample, for heads that are compared with it. */
  readonly logits: (fit: Fit) => Float64Array;
  /** Activations that the distance from the training is measured on; the first head that names any decides. */
  readonly usual?: (study: Study<Samples, Fit>) => readonly LayerResiduals[];
  readonly chapter: (report: Report) => Chapter;
  /** Markdown below the chapter's opening. */
  readonly section: (report: Report) => string;
  readonly plotted: (report: Report) => PlottedHead;
}

/** A head with all that was measured of it. */
export interface TrainedHead<Report extends HeadReport = HeadReport> {
  readonly name: string;
  readonly head: ProbeHead;
  readonly report: Report;
  readonly logits: Float64Array;
  readonly usual: readonly LayerResiduals[];
  readonly chapter: Chapter;
  readonly section: string;
  readonly plotted: PlottedHead;
}

/** A head's training as the list of heads holds it, whatever its samples and its fit are. */
export interface HeadTrainer<Report extends HeadReport = HeadReport> {
  readonly name: string;
  readonly train: (data: TrainingData, run: TrainingRun) => Promise<TrainedHead<Report> | TooFew>;
}

/** The training of a head, from its parts. */
export function headTrainer<Samples extends object, Fit, Report extends HeadReport>(
  training: HeadTraining<Samples, Fit, Report>,
): HeadTrainer<Report> {
  return {
    name: training.name,
    train: async (data, run) => {
      const samples = await training.samples(data);
      if ("tooFew" in samples) return samples;
      const study = { ...run, samples, fit: await training.fit(samples, run) };
      const report = await training.evaluate(study);
      return {
        name: training.name,
        head: training.head(study, report),
        report,
        logits: training.logits(study.fit),
        usual: training.usual?.(study) ?? [],
        chapter: training.chapter(report),
        section: training.section(report),
        plotted: training.plotted(report),
      };
    },
  };
}
