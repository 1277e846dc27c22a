// A browser on a busy machine may drop a key that a test presses. A test that fails is tried once more; the log shows why it failed the first time.
jest.retryTimes(1, { logErrorsBeforeRetry: true });
