import {
  EmbeddedActionsParser,
  EOF,
  type IParserErrorMessageProvider,
  type IToken,
  Lexer,
  type TokenType,
} from 'chevrotain';
import { BaogaoError } from '../error.js';
import { type Attributes, type AttributeValue, parseAttributeValue } from './attributes.js';
import { checkFailure } from './check-failure.js';
import { GRAMMAR_LEXER, GRAMMAR_TOKENS as T } from './grammar-lexer.js';
import type {
  ActionNode,
  AttributeTest,
  ExampleNode,
  Grammar,
  LetNode,
  LookAroundNode,
  PartSide,
  PatternNode,
  Place,
  RuleNode,
} from './node.js';
import { parseExample } from './parse-example.js';

/** The messages are only what was expected; the code that throws knows the rest. */
const EXPECTED: IParserErrorMessageProvider = {
  buildMismatchTokenMessage: ({ expected }) => labels([expected]),
  buildNotAllInputParsedMessage: () => 'let, rule or a line of a rule',
  buildNoViableAltMessage: ({ expectedPathsPerAlt }) => labels(expectedPathsPerAlt.flat().map((path) => path[0])),
  buildEarlyExitMessage: ({ expectedIterationPaths }) => labels(expectedIterationPaths.map((path) => path[0])),
};

function labels(tokens: readonly (TokenType | undefined)[]): string {
  const names = [...new Set(tokens.map((token) => token?.LABEL ?? 'end of file'))];
  const last = names.pop() ?? '';
  return names.length === 0 ? last : `${names.join(', ')} or ${last}`;
}

function place(token: IToken): Place {
  return { line: token.startLine ?? 0, column: token.startColumn ?? 0 };
}

function unquote(image: string): string {
  return image.slice(1, -1).replace(/\\(.)/g, '$1');
}

type RuleLine =
  | { readonly of: 'pattern'; readonly node: PatternNode }
  | { readonly of: 'look-around'; readonly node: LookAroundNode }
  | { readonly of: 'action'; readonly node: ActionNode }
  | { readonly of: 'priority'; readonly node: Place & { readonly value: number } }
  | { readonly of: 'reason'; readonly node: Place & { readonly text: string } }
  | { readonly of: 'example'; readonly node: ExampleNode };

class GrammarParser extends EmbeddedActionsParser {
  file = '';

  constructor() {
    super(GRAMMAR_LEXER, { recoveryEnabled: false, maxLookahead: 2, errorMessageProvider: EXPECTED });
    this.performSelfAnalysis();
  }

  readonly grammar = this.RULE('grammar', (): Grammar => {
    const lets: LetNode[] = [];
    const rules: RuleNode[] = [];
    this.MANY(() =>
      this.OR([{ ALT: () => lets.push(this.SUBRULE(this.let)) }, { ALT: () => rules.push(this.SUBRULE(this.rule)) }]),
    );
    return { file: this.file, lets, rules };
  });

  private readonly let = this.RULE('let', (): LetNode => {
    this.CONSUME(T.Let);
    const name = this.CONSUME(T.Name);
    this.CONSUME(T.Equals);
    const pattern = this.SUBRULE(this.alternation);
    this.CONSUME(T.EndOfLine);
    return { name: name.image, pattern, ...place(name) };
  });

  private readonly rule = this.RULE('rule', (): RuleNode => {
    const keyword = this.CONSUME(T.Rule);
    const name = this.CONSUME(T.Name);
    this.CONSUME(T.EndOfLine);
    const lines: RuleLine[] = [];
    this.MANY(() => {
      this.OR([
        { ALT: () => lines.push(this.SUBRULE(this.pattern)) },
        { ALT: () => lines.push(this.SUBRULE(this.lookAround)) },
        { ALT: () => lines.push(this.SUBRULE(this.action)) },
        { ALT: () => lines.push(this.SUBRULE(this.priority)) },
        { ALT: () => lines.push(this.SUBRULE(this.reason)) },
        { ALT: () => lines.push(this.SUBRULE(this.example)) },
      ]);
      this.CONSUME1(T.EndOfLine);
    });
    const only = <Of extends RuleLine['of']>(of: Of) =>
      lines.filter((line) => line.of === of).map((line) => line.node as Extract<RuleLine, { of: Of }>['node']);
    return this.ACTION(() => ({
      name: name.image,
      patterns: only('pattern'),
      lookAround: only('look-around'),
      actions: only('action'),
      priorities: only('priority'),
      reasons: only('reason'),
      examples: only('example'),
      ...place(keyword),
    }));
  });

  private readonly pattern = this.RULE('pattern', (): RuleLine => {
    this.CONSUME(T.Pattern);
    return { of: 'pattern', node: this.SUBRULE(this.alternation) };
  });

  private readonly lookAround = this.RULE('lookAround', (): RuleLine => {
    const keyword = this.OR([
      { ALT: () => this.CONSUME(T.After) },
      { ALT: () => this.CONSUME(T.Before) },
      { ALT: () => this.CONSUME(T.NotAfter) },
      { ALT: () => this.CONSUME(T.NotBefore) },
    ]);
    const pattern = this.SUBRULE(this.alternation);
    const type = keyword.tokenType;
    const side = type === T.After || type === T.NotAfter ? 'after' : 'before';
    const negated = type === T.NotAfter || type === T.NotBefore;
    return { of: 'look-around', node: { side, negated, pattern, ...place(keyword) } };
  });

  private readonly action = this.RULE('action', (): RuleLine => {
    this.CONSUME(T.Action);
    const name = this.CONSUME(T.Attribute);
    const parameters: [string, AttributeValue][] = [];
    this.MANY(() => {
      const key = this.CONSUME1(T.Attribute);
      let value: AttributeValue = true;
      this.OPTION(() => {
        this.CONSUME(T.Equals);
        value = this.SUBRULE(this.value);
      });
      parameters.push([key.image, value]);
    });
    const fields: Attributes = Object.fromEntries(parameters);
    return { of: 'action', node: { name: name.image, parameters: fields, ...place(name) } };
  });

  private readonly priority = this.RULE('priority', (): RuleLine => {
    this.CONSUME(T.Priority);
    const value = this.CONSUME(T.Integer);
    return { of: 'priority', node: { value: Number(value.image), ...place(value) } };
  });

  private readonly reason = this.RULE('reason', (): RuleLine => {
    this.CONSUME(T.Because);
    const text = this.CONSUME(T.Literal);
    return { of: 'reason', node: { text: unquote(text.image), ...place(text) } };
  });

  private readonly example = this.RULE('example', (): RuleLine => {
    const keyword = this.OR([{ ALT: () => this.CONSUME(T.Match) }, { ALT: () => this.CONSUME(T.Never) }]);
    const text = this.CONSUME(T.ExampleText);
    const type = keyword.tokenType === T.Match ? 'match' : 'never';
    return this.ACTION(() => ({ of: 'example', node: parseExample(type, text.image, this.file, place(text)) }));
  });

  private readonly alternation = this.RULE('alternation', (): PatternNode => {
    const options: PatternNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Bar, DEF: () => options.push(this.SUBRULE(this.sequence)) });
    return this.ACTION(() => {
      const first = options[0] as PatternNode;
      return options.length === 1 ? first : { type: 'alternation', options, line: first.line, column: first.column };
    });
  });

  private readonly sequence = this.RULE('sequence', (): PatternNode => {
    const items: PatternNode[] = [];
    this.AT_LEAST_ONE(() => items.push(this.SUBRULE(this.item)));
    return this.ACTION(() => {
      const first = items[0] as PatternNode;
      return items.length === 1 ? first : { type: 'sequence', items, line: first.line, column: first.column };
    });
  });

  private readonly item = this.RULE('item', (): PatternNode => {
    let capture: IToken | undefined;
    this.OPTION(() => {
      capture = this.CONSUME(T.Name);
      this.CONSUME(T.Colon);
    });
    let node = this.SUBRULE(this.conjunction);
    this.OPTION1(() => {
      const counts = this.SUBRULE(this.quantifier);
      node = this.ACTION(() => ({ type: 'repetition', item: node, ...counts, line: node.line, column: node.column }));
    });
    return this.ACTION(() =>
      capture ? { type: 'capture', name: capture.image, item: node, ...place(capture) } : node,
    );
  });

  private readonly conjunction = this.RULE('conjunction', (): PatternNode => {
    const items: PatternNode[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Ampersand, DEF: () => items.push(this.SUBRULE(this.element)) });
    return this.ACTION(() => {
      const first = items[0] as PatternNode;
      return items.length === 1 ? first : { type: 'conjunction', items, line: first.line, column: first.column };
    });
  });

  private readonly quantifier = this.RULE('quantifier', (): { min: number; max: number | null } =>
    this.OR([
      {
        ALT: () => {
          this.CONSUME(T.Question);
          return { min: 0, max: 1 };
        },
      },
      {
        ALT: () => {
          this.CONSUME(T.LeftBrace);
          const min = Number(this.CONSUME(T.Integer).image);
          let max: number | null = min;
          this.OPTION(() => {
            this.CONSUME(T.Comma);
            max = null;
            this.OPTION1(() => {
              max = Number(this.CONSUME1(T.Integer).image);
            });
          });
          this.CONSUME(T.RightBrace);
          return { min, max };
        },
      },
    ]),
  );

  private readonly element = this.RULE(
    'element',
    (): PatternNode =>
      this.OR<PatternNode>([
        { ALT: () => this.SUBRULE(this.name) },
        {
          ALT: () => {
            const literal = this.CONSUME(T.Literal);
            return { type: 'literal', text: unquote(literal.image), ...place(literal) };
          },
        },
        { ALT: () => this.SUBRULE(this.partOfSpeech) },
        {
          ALT: () => {
            this.CONSUME(T.LeftParenthesis);
            const group = this.SUBRULE(this.alternation);
            this.CONSUME(T.RightParenthesis);
            return group;
          },
        },
        {
          ALT: () => {
            const bang = this.CONSUME(T.Bang);
            const item = this.SUBRULE(this.element);
            return { type: 'negation', item, ...place(bang) };
          },
        },
      ]),
  );

  private readonly name = this.RULE('name', (): PatternNode => {
    let at: PartSide | undefined;
    this.OPTION(() => {
      this.CONSUME(T.Tilde);
      at = 'end';
    });
    const name = this.CONSUME(T.Name);
    const tests: AttributeTest[] = [];
    this.OPTION1(() => {
      this.CONSUME(T.LeftBracket);
      this.AT_LEAST_ONE(() => tests.push(this.SUBRULE(this.attributeTest)));
      this.CONSUME(T.RightBracket);
    });
    this.OPTION2({
      GATE: () => at === undefined,
      DEF: () => {
        this.CONSUME1(T.Tilde);
        at = 'beginning';
      },
    });
    return this.ACTION(() => ({ type: 'name', name: name.image, tests, ...(at && { at }), ...place(name) }));
  });

  private readonly attributeTest = this.RULE('attributeTest', (): AttributeTest => {
    let negated = false;
    this.OPTION(() => {
      this.CONSUME(T.Bang);
      negated = true;
    });
    const attribute = this.CONSUME(T.Attribute);
    const values: (string | number)[] = [];
    this.OPTION1(() => {
      this.CONSUME(T.Equals);
      this.AT_LEAST_ONE_SEP({ SEP: T.Bar, DEF: () => values.push(this.SUBRULE(this.value)) });
    });
    return { attribute: attribute.image, values, negated };
  });

  private readonly value = this.RULE('value', (): string | number =>
    this.OR<string | number>([
      { ALT: () => unquote(this.CONSUME(T.Literal).image) },
      { ALT: () => parseAttributeValue(this.CONSUME(T.Attribute).image) },
    ]),
  );

  private readonly partOfSpeech = this.RULE('partOfSpeech', (): PatternNode => {
    const left = this.CONSUME(T.LeftAngle);
    const prefixes: string[] = [];
    const excluded: string[] = [];
    this.AT_LEAST_ONE_SEP({ SEP: T.Bar, DEF: () => prefixes.push(this.CONSUME(T.Name).image) });
    this.MANY(() => {
      this.CONSUME(T.Bang);
      excluded.push(this.CONSUME1(T.Name).image);
    });
    this.CONSUME(T.RightAngle);
    return { type: 'part-of-speech', prefixes, excluded, ...place(left) };
  });
}

/** Made on first need: most programs use compiled grammars and never parse one. */
let machinery: { readonly lexer: Lexer; readonly parser: GrammarParser } | undefined;

/**
 * Parses the text of a `.grammar` file. `file` is only for messages and for the `rule` of what the rules make.
 * @throws BaogaoError `grammar-syntax`, and `grammar-check` for a pattern that is nested too deeply
 */
export function parseGrammar(text: string, file: string): Grammar {
  machinery ??= { lexer: new Lexer(GRAMMAR_LEXER, { positionTracking: 'full' }), parser: new GrammarParser() };
  const { lexer, parser } = machinery;
  const source = `${text.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n')}\n`;
  parser.file = file;
  parser.input = checkDepth(lexer.tokenize(source).tokens, file);
  const grammar = parser.grammar();
  const error = parser.errors[0];
  if (error === undefined) return grammar;
  const { line, column } = place(error.token);
  throw new BaogaoError('grammar-syntax', { file, line, column, expected: error.message, found: image(error.token) });
}

/** What is nested deeper does not fit on the stack; people nest three or four deep. */
const DEEPEST = 100;

function checkDepth(tokens: IToken[], file: string): IToken[] {
  let depth = 0;
  let negations = 0;
  for (const token of tokens) {
    const { tokenType: type } = token;
    if (type === T.EndOfLine) depth = 0;
    if (type === T.LeftParenthesis) depth += 1;
    if (type === T.RightParenthesis) depth -= 1;
    negations = type === T.Bang ? negations + 1 : 0;
    if (depth + negations > DEEPEST) throw checkFailure(file, place(token), `nested more than ${DEEPEST} deep`);
  }
  return tokens;
}

function image(token: IToken): string {
  if (token.tokenType === EOF) return 'end of file';
  return token.tokenType === T.EndOfLine ? 'end of line' : `'${token.image.trim()}'`;
}
