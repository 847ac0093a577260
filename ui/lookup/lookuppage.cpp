// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "lookup/lookuppage.h"

#include "ingest/wholetext.h"
#include "jobs/storeinput.h"
#include "lookup/answercard.h"
#include "lookup/answerlist.h"
#include "lookup/pastefield.h"
#include "prompts.h"
#include "storetrouble.h"
#include "tablesetup.h"
#include "theme.h"
#include "widgets/availability.h"
#include "widgets/channelchoice.h"
#include "widgets/datefield.h"
#include "widgets/textlabel.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>
#include <QSplitter>
#include <QVBoxLayout>

namespace codedesk::ui {

namespace {

constexpr int typingDelayMs = 120;
constexpr qsizetype directLimit = 64 * 1024; ///< Scanned in a few milliseconds; longer texts leave the GUI thread.

QString textHasChanged()
{
    return LookupPage::tr("The text had changed, and was answered anew. Nothing was copied.");
}

} // namespace

LookupPage::LookupPage(AppContext &context, QWidget *parent)
    : Page(parent)
    , m_context(context)
    , m_scanner(context.catalogue())
    , m_reader(context.storeAddress())
    , m_text(new PasteField(this))
    , m_shortened(makeQuietLabel(this))
    , m_readAs(makeQuietLabel(this))
    , m_title(makeHeadingLabel(this))
    , m_clear(new QPushButton(this))
    , m_channelLabel(makeQuietLabel(this))
    , m_channel(new QComboBox(this))
    , m_dayLabel(makeQuietLabel(this))
    , m_day(new DateField(this))
    , m_answers(new AnswerList(context, this))
    , m_splitter(new QSplitter(this))
    , m_openText(new QAction(this))
    , m_copyReply(new QAction(this))
    , m_switchAudience(new QAction(this))
{
    setObjectName(QStringLiteral("lookupPage"));
    m_text->setObjectName(QStringLiteral("pasteField"));
    m_shortened->setObjectName(QStringLiteral("shortenedLabel"));
    m_readAs->setObjectName(QStringLiteral("readAsLabel"));
    m_clear->setObjectName(QStringLiteral("clearButton"));
    m_clear->setProperty("flat", true);
    m_channel->setObjectName(QStringLiteral("channelComboBox"));
    m_day->setObjectName(QStringLiteral("dayField"));
    m_answers->setObjectName(QStringLiteral("answerList"));
    m_shortened->hide();
    m_readAs->hide();
    m_delay.setSingleShot(true);
    m_delay.setInterval(typingDelayMs);
    buildLayout();
    connectParts();
    makeActions();
}

void LookupPage::buildLayout()
{
    auto *left = new QWidget;
    auto *heading = new QHBoxLayout;
    heading->addWidget(m_title, 1);
    heading->addWidget(m_clear);
    auto *options = new QHBoxLayout;
    options->setSpacing(theme::spacing);
    options->addWidget(m_channelLabel);
    options->addWidget(m_channel, 1);
    options->addWidget(m_dayLabel);
    options->addWidget(m_day, 1);
    for (QLabel *label : { m_channelLabel, m_dayLabel })
        label->setWordWrap(false);
    m_channelLabel->setBuddy(m_channel);
    m_dayLabel->setBuddy(m_day);
    m_channel->setMinimumContentsLength(10);
    m_channel->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    auto *leftLayout = new QVBoxLayout(left);
    leftLayout->setContentsMargins(theme::pageMargin, theme::pageMargin, theme::pageMargin, theme::pageMargin);
    leftLayout->setSpacing(theme::spacing);
    leftLayout->addLayout(heading);
    leftLayout->addWidget(m_text, 1);
    leftLayout->addWidget(m_readAs);
    leftLayout->addWidget(m_shortened);
    leftLayout->addLayout(options);
    m_splitter->addWidget(left);
    m_splitter->addWidget(m_answers);
    m_splitter->setStretchFactor(0, 4);
    m_splitter->setStretchFactor(1, 5);
    m_splitter->setChildrenCollapsible(false);
    rememberSplitter(m_splitter, m_context.settings(), QStringLiteral("lookup/splitter"), { 520, 660 });
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_splitter);
    setTabOrder(m_text, m_channel);
    setTabOrder(m_channel, m_day);
    setTabOrder(m_day, m_answers);
    setTabOrder(m_answers, m_clear);
}

void LookupPage::connectParts()
{
    connect(m_text, &QPlainTextEdit::textChanged, &m_delay, qOverload<>(&QTimer::start));
    connect(m_text, &PasteField::filesPasted, this,
            [this](const QStringList &paths) { Q_EMIT filesOffered(paths); });
    connect(m_text, &PasteField::nothingPasted, this,
            [this] { Q_EMIT noticeRaised(tr("The clipboard holds no text.")); });
    connect(m_text, &PasteField::readFailed, this, &Page::messageRaised);
    connect(m_openText, &QAction::triggered, this, &LookupPage::chooseFile);
    // What is pasted or typed while a file is read is meant instead.
    connect(m_text, &QPlainTextEdit::textChanged, this, [this] { m_fileReader.abandon(); });
    connect(m_text, &PasteField::textReplaced, this, &LookupPage::ask);
    connect(&m_delay, &QTimer::timeout, this, &LookupPage::ask);
    connect(&m_context, &AppContext::catalogueChanged, this, [this] {
        m_scanner = CodeScanner(m_context.catalogue());
        ask();
    });
    connect(&m_context, &AppContext::dayChanged, this, &LookupPage::ask);
    connect(&m_context, &AppContext::storeChanged, this, [this] {
        if (isVisible())
            askForStatistics();
    });
    connect(m_channel, &QComboBox::activated, this, &LookupPage::ask);
    connect(m_day, &DateField::dateChanged, this, &LookupPage::ask);
    connect(m_clear, &QPushButton::clicked, this, &LookupPage::clear);
    connect(m_answers, &AnswerList::placeChosen, this, &LookupPage::showPlace);
    connect(m_answers, &AnswerList::copyChosen, this, &LookupPage::copy);
    connect(m_answers, &AnswerList::replyCopyChosen, this, &LookupPage::copyReply);
    connect(m_answers, &AnswerList::codeChosen, this, [this](CodeRequest request) {
        request.asOf = { chosenChannel(m_channel), toDayNumber(m_day->date()) };
        Q_EMIT codeRequested(request);
    });
    connect(m_answers, &AnswerList::teamChosen, this, &Page::teamRequested);
    connect(m_answers, &AnswerList::identifierChosen, this, [this](const QString &text) {
        answers::CallSelection filter;
        filter.orderNo = text;
        Q_EMIT callsRequested(filter);
    });
    connect(m_answers, &AnswerList::maskChosen, this, &Page::decodeRequested);
    connect(m_answers, &AnswerList::callsChosen, this, [this](const QStringList &codes) {
        answers::CallSelection filter;
        filter.codes = codes;
        filter.channel = chosenChannel(m_channel);
        Q_EMIT callsRequested(filter);
    });
}

void LookupPage::makeActions()
{
    m_openText->setObjectName(QStringLiteral("openTextAction"));
    m_openText->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O));
    m_copyReply->setObjectName(QStringLiteral("copyReplyAction"));
    m_copyReply->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    connect(m_copyReply, &QAction::triggered, this, [this] {
        settle(); // the key copies the reply to what stands there now, as the one for the answer does
        copyReply(m_answers->reply());
    });
    m_switchAudience->setObjectName(QStringLiteral("switchAudienceAction"));
    m_switchAudience->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    connect(m_switchAudience, &QAction::triggered, this, [this] {
        const bool isForUser = m_answers->replyStyle().audience == ReplyAudience::User;
        m_answers->setReplyStyle(
            { isForUser ? ReplyAudience::Integrator : ReplyAudience::User, m_answers->replyStyle().language });
    });
    for (QAction *action : editActions()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        addAction(action);
    }
}

QList<QAction *> LookupPage::editActions() const
{
    return { m_openText, m_copyReply, m_switchAudience };
}

void LookupPage::chooseFile()
{
    const QStringList paths =
        prompts::openFiles(this, tr("Look up a text file"),
                           { tr("Texts (*.txt *.log *.json *.jsonl *.csv *.xml *.html)"), tr("All files (*)") });
    if (!paths.isEmpty())
        openFile(paths.first());
}

/** Looks up the text of a file, which is read beside this thread. */
void LookupPage::openFile(const QString &path)
{
    m_fileReader.start(
        [path, store = m_context.storeAddress()](ProgressSink &,
                                                 const std::stop_token &stop) -> Result<ingest::DecodedText> {
            if (std::optional<Error> fault = jobs::storeAsInput(path, store))
                return *std::move(fault);
            return ingest::readTextFile(path, stop);
        },
        [this](const Result<ingest::DecodedText> &content) {
            if (content) {
                Q_EMIT messagesOver({ ErrorKind::InputNotReadable, ErrorKind::InputNotCalls });
                m_text->replaceText(content->text, content->encoding);
            } else {
                Q_EMIT messageRaised(content.error());
            }
        });
}

void LookupPage::copyReply(const QString &text)
{
    if (settle()) {
        Q_EMIT noticeRaised(textHasChanged());
        return;
    }
    if (text.isEmpty()) {
        Q_EMIT noticeRaised(tr("There is no reply to copy: no answer shown has one."));
        return;
    }
    QApplication::clipboard()->setText(text);
    Q_EMIT noticeRaised(tr("The reply was copied."));
}

/** Sets whose billing is asked for; the text that is set next asks. */
void LookupPage::setAsOf(const answers::AsOf &asOf)
{
    const QSignalBlocker quiet(m_day);
    m_day->setDate(toDate(asOf.day));
    chooseChannel(m_channel, asOf.channel);
}

/** Begins with the next customer: nothing of the last one is kept, neither text nor channel nor day. */
void LookupPage::clear()
{
    setAsOf({});
    m_text->replaceText({});
    m_text->setFocus();
}

/** Returns what the page asks now; nothing while its day is none. */
std::optional<answers::TextQuestion> LookupPage::question() const
{
    if (!m_day->fault().isEmpty())
        return std::nullopt;
    const std::optional<Channel> chosen = chosenChannel(m_channel);
    return answers::TextQuestion{ m_text->fullText(), chosen ? chosen : m_storedChannel,
                                  m_day->date().isValid() ? toDayNumber(m_day->date()) : noDay, m_context.today(),
                                  m_context.catalogue() };
}

void LookupPage::ask()
{
    m_delay.stop();
    m_runner.abandon();
    if (!m_question || m_question->text != m_text->fullText())
        m_storedChannel.reset();
    m_question = question();
    showControls();
    if (!m_question) {
        showInstead(tr("The day cannot be read"), m_day->fault());
        return;
    }
    if (m_question->text.size() <= directLimit) {
        showAnswer(answers::answerText(*m_question, m_scanner));
        return;
    }
    showInstead(tr("The text is being looked up…"), {});
    m_runner.start([scanner = m_scanner, asked = *m_question](
                       ProgressSink &, const std::stop_token &) { return answers::answerText(asked, scanner); },
                   [this](const answers::TextAnswer &answer) {
                       if (m_question == answer.question)
                           showAnswer(answer);
                   });
}

/** Asks at once what waits for a pause in the typing. Returns true if something did: what is shown is other now.
 */
bool LookupPage::settle()
{
    if (!m_delay.isActive() || question() == m_question)
        return false;
    ask();
    return true;
}

void LookupPage::showControls()
{
    const bool asks =
        m_question != answers::TextQuestion{ {}, std::nullopt, noDay, m_context.today(), m_context.catalogue() };
    setAvailable(m_clear, asks, tr("There is nothing to clear."),
                 tr("Esc clears the page, too: text, channel and day."));
    const QString readAs = ingest::DecodedText{ {}, m_text->encoding() }.readAs();
    m_readAs->setVisible(!readAs.isEmpty());
    m_readAs->setText(readAs);
    m_shortened->setVisible(m_text->isShortened());
    m_shortened->setText(tr("The text has %1 characters. Its beginning is shown, all of it was looked up.")
                             .arg(QLocale().toString(m_text->fullText().size())));
}

void LookupPage::showAnswer(const answers::TextAnswer &answer)
{
    m_result = answer.result;
    ShownAnswer shown = shownAnswer(m_result);
    shown.today = answer.question.today;
    if (answer.question.text.isEmpty()) {
        shown.title = tr("Paste what the customer sent");
        shown.sentence =
            tr("A code, an answer in JSON, an address, a log line or a chat message. Every code, mask "
               "and list of warnings in it is answered here.");
    } else if (shown.groupCount() == 0) {
        shown.title = tr("No code was found");
        shown.sentence = tr("Numbers count as codes where the text says that they are. A number on its own is "
                            "looked up as it is. Texts of messages are found, too.");
    }
    m_answers->show(shown);
    showMarks();
    askForStatistics();
}

/** Says why there is no answer; nothing of an earlier one stays. */
void LookupPage::showInstead(const QString &title, const QString &sentence)
{
    m_result = {};
    ShownAnswer nothing;
    nothing.title = title;
    nothing.sentence = sentence;
    m_answers->show(nothing);
    showMarks();
    askForStatistics();
}

/** Tells, as soon as the store has answered, what it has of the unknown codes and of the calls that are named. */
void LookupPage::askForStatistics()
{
    const answers::StoredQuestion question{ m_answers->identifiers(), !m_result.unknown.isEmpty(),
                                            m_context.catalogue(), m_context.storeRevision() };
    if (std::exchange(m_storedQuestion, question) != question)
        m_answers->hideStatistics(); // cards stay where only the store is another, and told of that
    if (m_storedQuestion.isEmpty()) {
        m_reader.abandon();
        m_context.trustStore(this);
        takeStoredChannel({});
        return;
    }
    m_reader.ask(
        [asked = m_storedQuestion](const store::CallStore &store, const std::stop_token &stop) {
            return answers::answerStored(asked, store, stop);
        },
        [this](const Result<answers::StoredAnswer> &answer) {
            if (!answer) {
                showStoredTrouble(answer.error());
                return;
            }
            m_context.trustStore(this);
            if (answer->question == m_storedQuestion && !takeStoredChannel(answers::channelOf(answer->attempts)))
                m_answers->showStatistics(answer->unknown, answer->attempts);
        });
}

/** Answers for the channel of the calls that the text names, unless another is asked for. Returns true if it asks
 * anew. */
bool LookupPage::takeStoredChannel(std::optional<Channel> channel)
{
    const bool isOther = std::exchange(m_storedChannel, channel) != channel && !chosenChannel(m_channel);
    if (isOther)
        ask();
    return isOther;
}

/** Says that it is not known what is stored; without a store nothing is, and nothing is said of it. */
void LookupPage::showStoredTrouble(const Error &error)
{
    if (error.kind == ErrorKind::Cancelled || takeStoredChannel({}))
        return;
    const std::optional<Error> trouble = storeTrouble(m_context, error);
    m_answers->hideStatistics(trouble);
    if (trouble)
        m_context.doubtStore(this, m_storedQuestion.store, *trouble);
}

void LookupPage::showMarks(const TextPlace &current)
{
    QList<TextMark> marks;
    for (const LookupAnswer &answer : m_result.answers + m_result.tags) {
        const TextPlace place{ answer.match.start, answer.match.length };
        marks << TextMark{ place, true, place == current };
    }
    for (const UnknownMatch &match : std::as_const(m_result.unknown))
        marks << TextMark{ { match.start, match.length }, false, false };
    for (const ForeignMatch &match : std::as_const(m_result.foreign))
        marks << TextMark{ { match.start, match.length },
                           false,
                           TextPlace{ match.start, match.length } == current };
    m_text->setMarks(marks);
}

void LookupPage::showPlace(const TextPlace &place)
{
    showMarks(place);
    if (!m_text->selectPlace(place))
        Q_EMIT noticeRaised(tr("That place lies behind the part of the text that is shown."));
}

void LookupPage::copy(const QString &text)
{
    if (settle()) {
        Q_EMIT noticeRaised(textHasChanged());
        return;
    }
    QApplication::clipboard()->setText(text);
    Q_EMIT noticeRaised(tr("The answer was copied."));
}

QString LookupPage::copyAnswer()
{
    settle();
    const QString text = m_answers->text();
    if (text.isEmpty())
        return {};
    QApplication::clipboard()->setText(text);
    return tr("The answer was copied.");
}

void LookupPage::retranslate()
{
    m_title->setText(tr("Text from the customer"));
    m_clear->setText(tr("Clear"));
    m_text->setAccessibleName(tr("Text to look up"));
    m_text->setPlaceholderText(tr("Paste or type here"));
    m_channelLabel->setText(tr("Channel"));
    m_channel->setAccessibleName(tr("Channel whose billing is asked for"));
    m_openText->setText(tr("Look Up a Text File…"));
    m_copyReply->setText(tr("Copy Reply"));
    m_switchAudience->setText(tr("Reply to the Other Reader"));
    m_dayLabel->setText(tr("As of"));
    m_day->setAccessibleName(tr("Day whose billing is asked for"));
    m_day->setHint(tr("Empty means the rules that hold now."));
    m_day->retranslate();
    //: The channel is not known: an answer that depends on it lists every one.
    fillChannels(m_channel, tr("Any channel"), m_context.language());
    m_answers->retranslate();
    ask();
}

void LookupPage::activate()
{
    askForStatistics();
}

QWidget *LookupPage::initialFocus()
{
    return m_text;
}

void LookupPage::open(const PageRequest &request)
{
    if (const auto *lookup = std::get_if<LookupRequest>(&request)) {
        if (lookup->asOf)
            setAsOf(*lookup->asOf);
        m_text->replaceText(lookup->text, lookup->encoding);
    } else if (const auto *file = std::get_if<TextFileRequest>(&request))
        openFile(file->path);
}

bool LookupPage::focusSearch()
{
    m_text->setFocus(Qt::ShortcutFocusReason);
    m_text->selectAll();
    return true;
}

void LookupPage::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        m_clear->click();
    else
        Page::keyPressEvent(event);
}

void LookupPage::changeEvent(QEvent *event)
{
    Page::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        showMarks();
}

} // namespace codedesk::ui
