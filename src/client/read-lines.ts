/** The objects of a stream of JSON lines, each as soon as its line is there. */
export async function* readLines<Line>(stream: ReadableStream<Uint8Array>): AsyncGenerator<Line> {
  const reader = stream.getReader();
  const decoder = new TextDecoder();
  let rest = '';
  try {
    for (;;) {
      const { done, value } = await reader.read();
      const lines = (rest + decoder.decode(value, { stream: !done })).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) if (line !== '') yield JSON.parse(line) as Line;
      if (done) break;
    }
    if (rest !== '') yield JSON.parse(rest) as Line;
  } finally {
    await reader.cancel();
  }
}
