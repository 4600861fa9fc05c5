/**
 * From 1.29 on, onnxruntime reports sessions, models' names and errors to its maker on Linux and macOS, and keeps a database for that in
 * the user's cache, unless this variable is set before its first session (microsoft/onnxruntime#27379). Nothing leaves this machine.
 */
process.env.ORT_DISABLE_TELEMETRY = "1";
