// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "imports/optionsform.h"

#include "ingest/encoding.h"
#include "theme.h"
#include "widgets/channelchoice.h"

#include <QComboBox>
#include <QFontDatabase>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

constexpr int columnsPerRow = 3;
constexpr int boxWidth = 168; ///< Shows most choices in whole.
constexpr int smallestBoxWidth = 80;

QComboBox *makeOptionBox(QWidget *parent, const QString &name)
{
    auto *box = new QComboBox(parent);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(9);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    return box;
}

QString formatTitle(ingest::Format format)
{
    switch (format) {
    case ingest::Format::Csv:
        //: Format of a file: separated values.
        return OptionsForm::tr("CSV");
    case ingest::Format::JsonLines:
        //: Format of a file: one JSON value a line.
        return OptionsForm::tr("JSON lines");
    case ingest::Format::Json:
        //: Format of a file: JSON documents.
        return OptionsForm::tr("JSON");
    case ingest::Format::UrlLines:
        //: Format of a file: one web address a line.
        return OptionsForm::tr("Addresses");
    case ingest::Format::KeyValues:
        //: Format of a file: names and values on each line.
        return OptionsForm::tr("key=value");
    case ingest::Format::Pattern:
        //: Format of a file: lines of text, read by a regular expression.
        return OptionsForm::tr("Text by pattern");
    }
    return {};
}

QString separatorTitle(char separator)
{
    switch (separator) {
    case ';':
        return OptionsForm::tr("Semicolon ;");
    case '\t':
        return OptionsForm::tr("Tab");
    case '|':
        return OptionsForm::tr("Bar |");
    default:
        return OptionsForm::tr("Comma ,");
    }
}

QString headerTitle(bool hasHeader)
{
    return hasHeader ? OptionsForm::tr("With header") : OptionsForm::tr("No header");
}

/** The first item of each list: nothing fixed, what was found is told in brackets. */
QString openTitle(const QString &found)
{
    //: A choice left to the program; %1 is what it found.
    return OptionsForm::tr("Found: %1").arg(found);
}

} // namespace

OptionsForm::OptionsForm(QWidget *parent)
    : QWidget(parent)
    , m_formatBox(makeOptionBox(this, u"formatComboBox"_s))
    , m_encodingBox(makeOptionBox(this, u"encodingComboBox"_s))
    , m_separatorBox(makeOptionBox(this, u"separatorComboBox"_s))
    , m_headerBox(makeOptionBox(this, u"headerComboBox"_s))
    , m_channelBox(makeOptionBox(this, u"channelComboBox"_s))
    , m_patternEdit(new QLineEdit(this))
{
    m_patternEdit->setObjectName(u"patternEdit"_s);
    m_patternEdit->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    m_patternEdit->setLayoutDirection(Qt::LeftToRight);
    connect(m_patternEdit, &QLineEdit::editingFinished, this, [this] {
        if (m_patternEdit->text() != m_options.pattern)
            read();
    });
    m_layout = new QGridLayout(this);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(theme::spacing);
    for (QComboBox *box : boxes()) {
        box->setMinimumWidth(smallestBoxWidth);
        connect(box, &QComboBox::activated, this, &OptionsForm::read);
    }
    arrange();
}

QList<QComboBox *> OptionsForm::boxes() const
{
    return { m_formatBox, m_encodingBox, m_separatorBox, m_headerBox, m_channelBox };
}

void OptionsForm::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
}

/** Puts the fields on one line, or on two where their texts would be cut. */
void OptionsForm::arrange()
{
    const QList<QComboBox *> all = boxes();
    const int columns = width() >= static_cast<int>(all.size()) * boxWidth ? static_cast<int>(all.size()) : 3;
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < all.size(); ++i)
        m_layout->addWidget(all.at(i), i / columns, i % columns);
    m_layout->addWidget(m_patternEdit, (static_cast<int>(all.size()) + columns - 1) / columns, 0, 1, columns);
    for (int column = 0; column < all.size(); ++column)
        m_layout->setColumnStretch(column, column < columns ? 1 : 0);
    updateGeometry();
}

void OptionsForm::show(const ingest::ReadOptions &options, const ingest::InputShape &found)
{
    m_options = options;
    m_found = found;
    fill();
}

void OptionsForm::retranslate(Language language)
{
    m_language = language;
    m_formatBox->setAccessibleName(tr("Format"));
    m_encodingBox->setAccessibleName(tr("Encoding"));
    m_separatorBox->setAccessibleName(tr("Separator"));
    m_headerBox->setAccessibleName(tr("Header"));
    m_channelBox->setAccessibleName(tr("Channel of records that name none"));
    m_channelBox->setToolTip(m_channelBox->accessibleName());
    m_patternEdit->setAccessibleName(tr("Pattern"));
    m_patternEdit->setPlaceholderText(
        tr("Pattern, with groups named as columns: %1")
            .arg(u"(?<time>[^ ]+ [^ ]+) .* order=(?<order_no>\\w+) code=(?<code>\\d+)"_s));
    m_patternEdit->setToolTip(
        tr("A regular expression that each line of a call matches. Its named groups are columns; "
           "the preview shows what they hold. Lines it does not fit are rejected."));
    fill();
}

void OptionsForm::fill()
{
    fillFormat();
    fillEncoding();
    fillSeparator();
    fillHeader();
    fillChannel();
    fillPattern();
    // What a sheet is, nobody has to guess.
    const QString sheet = m_found.isSheet ? tr("A sheet of a workbook says itself what it is.") : QString();
    const QString noTable =
        isTable() ? QString() : tr("Only tables have it; this file is read as %1.").arg(formTitle());
    const auto set = [](QComboBox *box, const QString &whyNot) {
        box->setEnabled(whyNot.isEmpty());
        box->setToolTip(whyNot.isEmpty() ? box->accessibleName()
                                         : QStringLiteral("%1: %2").arg(box->accessibleName(), whyNot));
    };
    set(m_formatBox, sheet);
    set(m_encodingBox, sheet);
    set(m_separatorBox, noTable.isEmpty() ? sheet : noTable);
    set(m_headerBox, noTable);
}

/** Returns whether the file is a table, whose rows have separators and perhaps a header. */
bool OptionsForm::isTable() const
{
    return m_found.format == ingest::Format::Csv;
}

/** Returns what the file turned out to be. */
QString OptionsForm::formTitle() const
{
    //: In place of what was found in a file that was not read.
    return m_found.form ? m_found.name() : tr("nothing");
}

/** Returns what was found of a file; of one that was not read, nothing was. */
QString OptionsForm::foundTitle(const QString &found) const
{
    return openTitle(m_found.form ? found : formTitle());
}

void OptionsForm::fillFormat()
{
    m_formatBox->clear();
    m_formatBox->addItem(openTitle(formTitle()));
    for (const auto format : { ingest::Format::Csv, ingest::Format::JsonLines, ingest::Format::Json,
                               ingest::Format::UrlLines, ingest::Format::KeyValues, ingest::Format::Pattern })
        m_formatBox->addItem(formatTitle(format), static_cast<int>(format));
    m_formatBox->setCurrentIndex(m_options.format ? m_formatBox->findData(static_cast<int>(*m_options.format))
                                                  : 0);
}

void OptionsForm::fillPattern()
{
    m_patternEdit->setVisible(m_options.format == ingest::Format::Pattern && !m_found.isSheet);
    if (m_patternEdit->text() != m_options.pattern)
        m_patternEdit->setText(m_options.pattern);
}

void OptionsForm::fillEncoding()
{
    m_encodingBox->clear();
    m_encodingBox->addItem(openTitle(m_found.encoding.isEmpty() ? tr("nothing") : m_found.encoding));
    const QStringList names = ingest::offeredEncodings();
    for (const QString &name : names)
        m_encodingBox->addItem(name, name);
    m_encodingBox->setCurrentIndex(
        m_options.encoding.isEmpty() ? 0 : std::max(0, m_encodingBox->findData(m_options.encoding)));
}

void OptionsForm::fillSeparator()
{
    m_separatorBox->clear();
    m_separatorBox->addItem(isTable() && !m_found.isSheet ? foundTitle(separatorTitle(m_found.separator))
                                                          //: %1 is the format of a file, JSON for one.
                                                          : tr("%1: no separator").arg(formTitle()));
    for (const char separator : { ',', ';', '\t', '|' })
        m_separatorBox->addItem(separatorTitle(separator), static_cast<int>(separator));
    m_separatorBox->setCurrentIndex(
        m_options.separator ? m_separatorBox->findData(static_cast<int>(*m_options.separator)) : 0);
}

void OptionsForm::fillHeader()
{
    m_headerBox->clear();
    m_headerBox->addItem(isTable() ? foundTitle(headerTitle(m_found.hasHeader))
                                   //: %1 is the format of a file, JSON for one.
                                   : tr("%1: no header").arg(formTitle()));
    m_headerBox->addItem(headerTitle(true), true);
    m_headerBox->addItem(headerTitle(false), false);
    m_headerBox->setCurrentIndex(m_options.hasHeader ? (*m_options.hasHeader ? 1 : 2) : 0);
}

void OptionsForm::fillChannel()
{
    fillChannels(m_channelBox, tr("Channel as in the file"), m_language);
    m_channelBox->setCurrentIndex(
        m_options.channel ? std::max(0, m_channelBox->findData(static_cast<int>(*m_options.channel))) : 0);
}

void OptionsForm::read()
{
    const auto chosen = [](const QComboBox *box) {
        const QVariant value = box->currentData();
        return value.isValid() ? std::optional(value.toInt()) : std::nullopt;
    };
    ingest::ReadOptions options = m_options;
    const std::optional<int> format = chosen(m_formatBox);
    options.format = format ? std::optional(static_cast<ingest::Format>(*format)) : std::nullopt;
    options.pattern = options.format == ingest::Format::Pattern ? m_patternEdit->text() : QString();
    options.encoding = m_encodingBox->currentData().toString();
    const std::optional<int> separator = chosen(m_separatorBox);
    options.separator = separator ? std::optional(static_cast<char>(*separator)) : std::nullopt;
    const std::optional<int> header = chosen(m_headerBox);
    options.hasHeader = header ? std::optional(*header != 0) : std::nullopt;
    const std::optional<int> channel = chosen(m_channelBox);
    options.channel = channel ? std::optional(static_cast<Channel>(*channel)) : std::nullopt;
    m_options = options;
    Q_EMIT optionsChanged(options);
}

ColumnsForm::ColumnsForm(QWidget *parent)
    : QWidget(parent)
{
    auto *layout = new QGridLayout(this);
    layout->setContentsMargins(theme::spacing, theme::spacing, theme::spacing, theme::spacing);
    layout->setHorizontalSpacing(2 * theme::spacing);
    for (int i = 0; i < static_cast<int>(fieldCount); ++i) {
        const auto field = static_cast<Field>(i);
        auto *label = new QLabel(this);
        QComboBox *box = makeOptionBox(this, ingest::fieldKey(field) + u"ComboBox"_s);
        label->setBuddy(box);
        m_labels.insert(field, label);
        m_boxes.insert(field, box);
        layout->addWidget(label, i / columnsPerRow, 2 * (i % columnsPerRow));
        layout->addWidget(box, i / columnsPerRow, 2 * (i % columnsPerRow) + 1);
        connect(box, &QComboBox::activated, this,
                [this, field, box] { Q_EMIT columnChosen(field, box->currentData().toString()); });
    }
    layout->setRowStretch(layout->rowCount(), 1);
}

void ColumnsForm::show(const ingest::ReadOptions &options, const ingest::InputShape &found)
{
    m_options = options;
    m_found = found;
    fill();
}

void ColumnsForm::retranslate()
{
    for (auto label = m_labels.cbegin(); label != m_labels.cend(); ++label) {
        label.value()->setText(fieldInputTitle(label.key()));
        m_boxes.value(label.key())->setAccessibleName(fieldInputTitle(label.key()));
    }
    fill();
}

void ColumnsForm::fill()
{
    setEnabled(!m_found.columns.isEmpty());
    for (auto box = m_boxes.cbegin(); box != m_boxes.cend(); ++box) {
        const Field field = box.key();
        const bool isFixed = m_options.columns.contains(field);
        const QString used = m_found.columnsOf(field);
        box.value()->clear();
        //: The file has no column for a field.
        box.value()->addItem(isFixed || used.isEmpty() ? tr("–") : tr("Found: %1").arg(used));
        for (const QString &column : std::as_const(m_found.columns))
            box.value()->addItem(column, column);
        box.value()->setCurrentIndex(isFixed ? std::max(0, box.value()->findData(m_options.columns.value(field)))
                                             : 0);
    }
}

} // namespace codedesk::ui
