// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/entryfield.h"

#include "answers/entryanswer.h"
#include "catalogue/reply.h"
#include "context.h"
#include "core/text.h"
#include "team/textpairfield.h"
#include "theme.h"
#include "widgets/channelchoice.h"
#include "widgets/datefield.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** Gives a field its widget, named after the field. */
void setWidget(EntryField &entry, QWidget *widget, QLatin1StringView suffix)
{
    widget->setObjectName(QLatin1StringView(entry.field->key) + suffix);
    entry.widget = widget;
}

/** Returns what is wrong with codes, each of which the catalogue has to have unless they are the team's own. */
QString codesFault(const QStringList &codes, const Catalogue &catalogue, bool isOwn)
{
    static const QRegularExpression form(u"\\A-?[A-Za-z0-9][A-Za-z0-9._-]*\\z"_s);
    if (codes.isEmpty())
        return EntryField::tr("Type at least one code.");
    for (const QString &code : codes) {
        if (!form.match(code).hasMatch())
            return EntryField::tr("\"%1\" is not a code. Codes are letters and digits, with a minus in front if "
                                  "they are negative.")
                .arg(code);
    }
    for (const QString &code : codes) {
        if (!isOwn && !answers::isKnown(code, catalogue))
            return EntryField::tr("No table has the code \"%1\". Correct it, or add it to the own codes first.")
                .arg(code);
    }
    return {};
}

/** Returns the meanings of the codes the catalogue has. */
QString meaningsOf(const QStringList &codes, const Catalogue &catalogue, Language language)
{
    QStringList lines;
    for (const QString &code : codes) {
        if (answers::isKnown(code, catalogue))
            lines << code + u"  "_s + answers::meaningOf(code, catalogue, language);
    }
    return lines.join(u'\n');
}

/** Codes are typed with slashes, commas or spaces between; full-width digits are taken, too. */
void makeCodes(EntryField &entry, const AppContext &context, QWidget *parent, const std::function<void()> &changed)
{
    auto *line = new QLineEdit(parent);
    setWidget(entry, line, "LineEdit"_L1);
    line->setFont(theme::monospace());
    entry.remark = makeQuietLabel(parent);
    const bool isOwn = entry.field->type == TeamFieldType::OwnCodes;
    const auto codes = [line] { return text::cleanedList(line->text()); };
    const auto showMeanings = [&context, label = entry.remark, codes, isOwn] {
        const Catalogue &catalogue = isOwn ? context.builtinCatalogue() : *context.catalogue();
        const QString known = meaningsOf(codes(), catalogue, context.language());
        setOptionalText(
            label,
            known.isEmpty() || !isOwn
                ? known
                : EntryField::tr("The catalogue has this code; the team's meaning is shown beside:\n%1")
                      .arg(known));
    };
    entry.setValue = [line](const TeamValue &value) {
        line->setText(std::get<QStringList>(value).join(u" / "_s));
    };
    entry.value = codes;
    entry.fault = [&context, codes, isOwn](const TeamEntry &) {
        return codesFault(codes(), *context.catalogue(), isOwn);
    };
    entry.retranslate = [line, field = entry.field, showMeanings] {
        line->setPlaceholderText(teamWords(field->example));
        showMeanings();
    };
    QObject::connect(line, &QLineEdit::textChanged, line, [showMeanings, changed] {
        showMeanings();
        changed();
    });
}

void makeBit(EntryField &entry, const AppContext &context, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    setWidget(entry, box, "ComboBox"_L1);
    for (int bit = 1; bit <= maskBitCount; ++bit)
        box->addItem(QString::number(bit));
    entry.remark = makeQuietLabel(parent);
    entry.setValue = [box](const TeamValue &value) { box->setCurrentIndex(std::get<int>(value) - 1); };
    entry.value = [box] { return box->currentIndex() + 1; };
    entry.retranslate = [&context, label = entry.remark, box] {
        const auto &bits = context.builtinCatalogue().maskBits();
        const MaskBit &bit = bits.at(static_cast<std::size_t>(box->currentIndex()));
        //: What the program says of a mask position: its meaning and how sure that is.
        label->setText(EntryField::tr("Without the team: %1 (%2)")
                           .arg(bit.text.in(context.language()), wording::bitStatusWord(bit.status)));
    };
    QObject::connect(box, &QComboBox::currentIndexChanged, box, entry.retranslate);
}

void makeText(EntryField &entry, QWidget *parent, const std::function<void()> &changed)
{
    auto *pair = new TextPairField(entry.field->lines, parent);
    setWidget(entry, pair, "Field"_L1);
    entry.setValue = [pair](const TeamValue &value) { pair->setText(std::get<LocalizedText>(value)); };
    entry.value = [pair] { return pair->text(); };
    entry.retranslate = [pair, field = entry.field] { pair->setTitle(field->caption()); };
    if (entry.field->type == TeamFieldType::ReplyText) {
        entry.fault = [pair](const TeamEntry &) {
            const QStringList strangers = unknownVariables(pair->text().zh) + unknownVariables(pair->text().en);
            return strangers.isEmpty()
                ? QString()
                : EntryField::tr("\"%1\" is no variable. Braces are for the variables below alone.")
                      .arg(strangers.first());
        };
    }
    QObject::connect(pair, &TextPairField::changed, pair, changed);
}

void makeSource(EntryField &entry, QWidget *parent)
{
    auto *line = new QLineEdit(parent);
    setWidget(entry, line, "LineEdit"_L1);
    entry.setValue = [line](const TeamValue &value) { line->setText(std::get<QString>(value)); };
    entry.value = [line] { return line->text().trimmed(); };
    entry.retranslate = [line, field = entry.field] { line->setPlaceholderText(teamWords(field->example)); };
}

void makeBillable(EntryField &entry, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    setWidget(entry, box, "ComboBox"_L1);
    entry.setValue = [box](const TeamValue &value) {
        box->setCurrentIndex(box->findData(static_cast<int>(std::get<Billable>(value))));
    };
    entry.value = [box] {
        const QVariant chosen = box->currentData();
        return chosen.isValid() ? static_cast<Billable>(chosen.toInt()) : Billable::Unstated;
    };
    entry.retranslate = [box, value = entry.value, setValue = entry.setValue] {
        const TeamValue chosen = value();
        box->clear();
        for (const Billable billable : { Billable::Unstated, Billable::Yes, Billable::No })
            box->addItem(wording::outcomeWord(outcomeOf(billable)), static_cast<int>(billable));
        setValue(chosen);
    };
}

void makeChannel(EntryField &entry, const AppContext &context, QWidget *parent)
{
    auto *box = new QComboBox(parent);
    setWidget(entry, box, "ComboBox"_L1);
    entry.setValue = [box](const TeamValue &value) {
        const auto channel = std::get<std::optional<Channel>>(value);
        box->setCurrentIndex(channel ? box->findData(static_cast<int>(*channel)) : 0);
    };
    entry.value = [box] { return chosenChannel(box); };
    entry.retranslate = [box, &context] {
        fillChannels(box, EntryField::tr("Every channel"), context.language());
    };
}

/** The last day is shown where an entry has the day after it. */
void makeDay(EntryField &entry, QWidget *parent)
{
    auto *date = new DateField(parent);
    setWidget(entry, date, "DateField"_L1);
    const int shift = entry.field->type == TeamFieldType::EndDay ? 1 : 0;
    entry.setValue = [date, shift](const TeamValue &value) {
        const DayNumber day = std::get<int>(value);
        date->setDate(day == noDay ? QDate() : toDate(day - shift));
    };
    entry.value = [date, shift] { return date->date().isValid() ? toDayNumber(date->date()) + shift : noDay; };
    entry.retranslate = [date] { date->retranslate(); };
    entry.fault = [date, shift](const TeamEntry &made) {
        if (!date->isAcceptable())
            return EntryField::tr("Days are written like 2025-03-31.");
        const auto *rule = std::get_if<BillingRule>(&made);
        return shift > 0 && rule && rule->to != noDay && rule->from >= rule->to
            ? EntryField::tr("The last day lies before the first.")
            : QString();
    };
}

void makeFlag(EntryField &entry, QWidget *parent)
{
    auto *box = new QCheckBox(parent);
    setWidget(entry, box, "CheckBox"_L1);
    entry.setValue = [box](const TeamValue &value) { box->setChecked(std::get<bool>(value)); };
    entry.value = [box] { return box->isChecked(); };
    entry.retranslate = [box, field = entry.field] { box->setText(teamWords(field->title)); };
}

} // namespace

EntryField makeEntryField(const TeamField &field, const AppContext &context, QWidget *parent,
                          const std::function<void()> &changed)
{
    EntryField entry;
    entry.field = &field;
    switch (field.type) {
    case TeamFieldType::OwnCodes:
    case TeamFieldType::Codes:
    case TeamFieldType::EachCode:
        makeCodes(entry, context, parent, changed);
        break;
    case TeamFieldType::Bit:
        makeBit(entry, context, parent);
        break;
    case TeamFieldType::Text:
    case TeamFieldType::ReplyText:
        makeText(entry, parent, changed);
        break;
    case TeamFieldType::Billable:
        makeBillable(entry, parent);
        break;
    case TeamFieldType::Channel:
        makeChannel(entry, context, parent);
        break;
    case TeamFieldType::FirstDay:
    case TeamFieldType::EndDay:
        makeDay(entry, parent);
        break;
    case TeamFieldType::Flag:
        makeFlag(entry, parent);
        break;
    case TeamFieldType::Source:
    case TeamFieldType::Evidence: // never shown
        makeSource(entry, parent);
        break;
    }
    return entry;
}

} // namespace codedesk::ui
