import { createToken, type IMultiModeLexerDefinition, Lexer, type TokenType } from 'chevrotain';

/*
 * Keywords are keywords only where a line begins, so a class or a capture may be called `before`. Each keyword
 * opens the mode in which the rest of its line is read; the end of the line closes it.
 */

const Word = createToken({ name: 'Word', pattern: /[^\s]+/, label: 'a word' });

function keyword(
  name: string,
  pattern: RegExp,
  label: string,
  mode: 'expression' | 'attributes' | 'example',
): TokenType {
  return createToken({ name, pattern, label, push_mode: mode, longer_alt: Word });
}

function skipped(name: string, pattern: RegExp): TokenType {
  return createToken({ name, pattern, group: Lexer.SKIPPED, line_breaks: true });
}

function symbol(name: string, character: string): TokenType {
  return createToken({ name, pattern: character, label: `'${character}'` });
}

const BlankLines = skipped('BlankLines', /\s+/);
const Blank = skipped('Blank', /[^\S\n]+/);
const Comment = skipped('Comment', /#[^\n]*/);
/** A line that begins with `|` continues the one before it. */
const Continuation = skipped('Continuation', /\n\s*(?=\|)/);

const Attribute = createToken({ name: 'Attribute', pattern: /[^\s=[\]|!'#][^\s=[\]|']*/, label: 'an attribute' });

export const GRAMMAR_TOKENS = {
  Let: keyword('Let', /let/, 'let', 'expression'),
  Rule: keyword('Rule', /rule/, 'rule', 'expression'),
  Pattern: keyword('Pattern', /pattern/, 'pattern', 'expression'),
  NotAfter: keyword('NotAfter', /not[^\S\n]+after/, 'not after', 'expression'),
  NotBefore: keyword('NotBefore', /not[^\S\n]+before/, 'not before', 'expression'),
  After: keyword('After', /after/, 'after', 'expression'),
  Before: keyword('Before', /before/, 'before', 'expression'),
  Priority: keyword('Priority', /priority/, 'priority', 'expression'),
  Action: keyword('Action', /action/, 'action', 'attributes'),
  Because: keyword('Because', /because/, 'because', 'attributes'),
  Match: keyword('Match', /match/, 'match', 'example'),
  Never: keyword('Never', /never/, 'never', 'example'),
  Word,
  Name: createToken({ name: 'Name', pattern: /[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*/, label: 'a name' }),
  Integer: createToken({ name: 'Integer', pattern: /-?\d+/, label: 'a whole number' }),
  Literal: createToken({ name: 'Literal', pattern: /'(?:[^'\\\n]|\\[^\n])*'/, label: "a 'literal'" }),
  Attribute,
  Equals: symbol('Equals', '='),
  Colon: symbol('Colon', ':'),
  Bar: symbol('Bar', '|'),
  Bang: symbol('Bang', '!'),
  Ampersand: symbol('Ampersand', '&'),
  Tilde: symbol('Tilde', '~'),
  Question: symbol('Question', '?'),
  Comma: symbol('Comma', ','),
  LeftParenthesis: symbol('LeftParenthesis', '('),
  RightParenthesis: symbol('RightParenthesis', ')'),
  LeftBrace: symbol('LeftBrace', '{'),
  RightBrace: symbol('RightBrace', '}'),
  LeftAngle: symbol('LeftAngle', '<'),
  RightAngle: symbol('RightAngle', '>'),
  LeftBracket: createToken({ name: 'LeftBracket', pattern: '[', label: "'['", push_mode: 'attributes' }),
  RightBracket: createToken({ name: 'RightBracket', pattern: ']', label: "']'", pop_mode: true }),
  ExampleText: createToken({ name: 'ExampleText', pattern: /[^\n]+/, label: 'an example' }),
  EndOfLine: createToken({ name: 'EndOfLine', pattern: '\n', label: 'end of line', pop_mode: true, line_breaks: true }),
  /** Whatever no other token takes, so that every error is the parser's, which knows what it expected. */
  Unexpected: createToken({ name: 'Unexpected', pattern: /[^\n]/, label: 'nothing' }),
} as const;

const {
  Let,
  Rule,
  Pattern,
  NotAfter,
  NotBefore,
  After,
  Before,
  Priority,
  Action,
  Because,
  Match,
  Never,
  Name,
  Integer,
  Literal,
  Equals,
  Colon,
  Bar,
  Bang,
  Ampersand,
  Tilde,
  Question,
  Comma,
  LeftParenthesis,
  RightParenthesis,
  LeftBrace,
  RightBrace,
  LeftAngle,
  RightAngle,
  LeftBracket,
  RightBracket,
  ExampleText,
  EndOfLine,
  Unexpected,
} = GRAMMAR_TOKENS;

export const GRAMMAR_LEXER: IMultiModeLexerDefinition = {
  defaultMode: 'line',
  modes: {
    line: [
      BlankLines,
      Comment,
      Let,
      Rule,
      Pattern,
      NotAfter,
      NotBefore,
      After,
      Before,
      Priority,
      Action,
      Because,
      Match,
      Never,
      Word,
    ],
    expression: [
      Continuation,
      Blank,
      Comment,
      EndOfLine,
      Literal,
      Integer,
      Name,
      Equals,
      Colon,
      Bar,
      Bang,
      Ampersand,
      Tilde,
      Question,
      Comma,
      LeftParenthesis,
      RightParenthesis,
      LeftBrace,
      RightBrace,
      LeftAngle,
      RightAngle,
      LeftBracket,
      Unexpected,
    ],
    attributes: [Blank, Comment, EndOfLine, Literal, Equals, Bar, Bang, RightBracket, Attribute, Unexpected],
    example: [EndOfLine, ExampleText],
  },
};
