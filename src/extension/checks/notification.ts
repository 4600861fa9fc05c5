import { l10n, type Progress, ProgressLocation, window } from "vscode";

/** Progress as a notification with a cancel, until the work has ended or says that its progress is shown elsewhere. */
export function withNotification<T>(
  title: string,
  cancel: () => void,
  work: (progress: Progress<{ message?: string }>, shownElsewhere: () => void) => Promise<T>,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const toast = { location: ProgressLocation.Notification, title, cancellable: true };
    void window.withProgress(toast, (progress, token) => {
      token.onCancellationRequested(cancel);
      return new Promise<void>((leave) => {
        work(progress, leave)
          .then(resolve, reject)
          .finally(() => leave());
      });
    });
  });
}

/** Says that a check waits for the one under way, with a way out of the waiting. */
export function withWaiting<T>(cancel: () => void, turn: Promise<T>): Thenable<T> {
  const title = l10n.t("Waiting until the check under way has ended");
  return window.withProgress({ location: ProgressLocation.Notification, title, cancellable: true }, (_, token) => {
    token.onCancellationRequested(cancel);
    return turn;
  });
}
