"""Reports to data frames: runs `baogao pipe` and reads what it answers.

    import baogao
    frames = baogao.frames({'2021': open('2021.txt', encoding='utf-8').read()}, types=['count', 'activity'])
    frames['count'].groupby(['item', 'unit'])['value'].sum()

The command is the one that the environment variable BAOGAO names, else `node_modules/.bin/baogao` here or in a folder above,
else `baogao` on the path. `frames` needs pandas, `records` nothing. Text and place of records count UTF-16 code units, as the
command does: for characters beyond the basic plane they are not the indices of Python.
"""

import json
import os
import shlex
import shutil
import subprocess
import tempfile
import threading
from pathlib import Path

TYPES = ('report', 'section', 'count', 'date', 'organisation', 'activity', 'comparison')


class BaogaoError(Exception):
    """What the command says of a document, or of how it was called; `code` is stable."""

    def __init__(self, code, message, document=None):
        super().__init__(message if document is None else f'{document}: {message}')
        self.code = code
        self.document = document


def command():
    """The command as a list of words."""
    if os.environ.get('BAOGAO'):
        return shlex.split(os.environ['BAOGAO'])
    here = Path.cwd().resolve()
    for folder in (here, *here.parents):
        found = shutil.which('baogao', path=str(folder / 'node_modules' / '.bin'))
        if found:
            return [found]
    found = shutil.which('baogao')
    if found:
        return [found]
    raise BaogaoError('command-missing', 'no command baogao: npm install baogao, or name it in BAOGAO')


def records(documents, types=None, reference=None, grammars=(), packs=(), workers=1, errors='raise'):
    """Yields the flat records of documents as dicts, in the order of the documents.

    documents: texts by name (a dict), or pairs of name and text; names are strings or whole numbers
    errors: 'raise' a BaogaoError for a document that cannot be read, or 'keep' its line, which has `error`
    """
    argv = [*command(), 'pipe', '--workers', str(workers)]
    argv += ['--types', ','.join(types)] if types else []
    argv += ['--reference', str(reference)] if reference else []
    argv += [word for grammar in grammars for word in ('--grammar', str(grammar))]
    argv += [word for pack in packs for word in ('--pack', str(pack))]
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(argv, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=said)
        # It reads no faster than it is read: what feeds it has to be another thread.
        feeder = threading.Thread(target=_feed, args=(process.stdin, documents), daemon=True)
        feeder.start()
        try:
            for line in process.stdout:
                record = json.loads(line)
                if 'error' in record and errors == 'raise':
                    raise BaogaoError(record['error']['code'], record['error']['message'], record['document'])
                yield record
            if process.wait() > 1:
                said.seek(0)
                raise BaogaoError('command-failed', said.read().decode('utf-8', 'replace').strip())
        finally:
            process.stdout.close()
            process.terminate()
            process.wait()
            feeder.join()


def _feed(stdin, documents):
    try:
        with stdin:
            for name, text in documents.items() if hasattr(documents, 'items') else documents:
                stdin.write(json.dumps({'id': name, 'text': text}).encode() + b'\n')
    except (BrokenPipeError, ValueError):
        pass  # It has ended: its exit code tells why.


def frames(documents, **options):
    """The records of documents as one data frame of pandas for each type, by the type's name.

    Fields of fields are columns joined by a dot: `period.start`, `section.path`; lists stay lists. Takes what `records` takes;
    with errors='keep' the lines of documents that cannot be read are the frame 'error'.
    """
    import pandas as pd

    rows = {name: [] for name in options.get('types') or TYPES}
    for record in records(documents, **options):
        rows.setdefault(record.get('type', 'error'), []).append(record)
    return {name: _frame(pd, of_type) for name, of_type in rows.items()}


def _frame(pd, rows):
    frame = pd.json_normalize(rows)
    # A field that is null in some rows and has fields in others is there as both.
    split = [name for name in frame if any(other.startswith(f'{name}.') for other in frame)]
    return frame.drop(columns=split)
