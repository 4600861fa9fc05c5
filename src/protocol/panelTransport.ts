import {
  AbstractMessageReader,
  AbstractMessageWriter,
  type DataCallback,
  type Disposable,
  Message,
  type MessageReader,
  type MessageWriter,
} from "vscode-jsonrpc";

/** One end of postMessage: `acquireVsCodeApi()` with `window` in the view, `panel.webview` in the host. */
export interface PanelPort {
  post(message: unknown): unknown;
  /** Calls back for each message until disposed. */
  listen(receive: (message: unknown) => void): Disposable;
}

/** Reader and writer for `createMessageConnection`, the same on both ends. What is no JSON-RPC message is passed over. */
export function panelTransport(port: PanelPort): { readonly reader: MessageReader; readonly writer: MessageWriter } {
  return { reader: new PortReader(port), writer: new PortWriter(port) };
}

class PortReader extends AbstractMessageReader {
  constructor(private readonly port: PanelPort) {
    super();
  }

  listen(callback: DataCallback): Disposable {
    return this.port.listen((message) => {
      if (isMessage(message)) callback(message);
    });
  }
}

class PortWriter extends AbstractMessageWriter implements MessageWriter {
  constructor(private readonly port: PanelPort) {
    super();
  }

  // A view that is hidden drops what is sent to it; it is shown a whole snapshot when it comes back.
  async write(message: Message): Promise<void> {
    this.port.post(message);
  }

  end(): void {}
}

function isMessage(message: unknown): message is Message {
  return (
    typeof message === "object" &&
    message !== null &&
    (message as Message).jsonrpc === "2.0" &&
    (Message.isRequest(message as Message) ||
      Message.isNotification(message as Message) ||
      Message.isResponse(message as Message))
  );
}
