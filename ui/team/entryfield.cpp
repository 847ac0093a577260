// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "team/entryfield.h"

#include "catalogue/reply.h"
#include "context.h"
#include "team/codesfield.h"
#include "team/textpairfield.h"
#include "widgets/channelchoice.h"
#include "widgets/datefield.h"
#include "widgets/textlabel.h"
#include "wording/outcomewords.h"

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>

using namespace Qt::StringLiterals;

namespace codedesk::ui {

namespace {

/** A field with a widget of its own type. */
template <typename Widget> class FieldOf : public EntryField {
public:
    FieldOf(const TeamField &field, const AppContext &context, Widget *widget)
        : EntryField(field, context, widget)
        , m_widget(widget)
    {
    }

    [[nodiscard]] Widget *widget() const override { return m_widget; }

private:
    Widget *m_widget;
};

class CodesEntry final : public FieldOf<CodesField> {
public:
    CodesEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new CodesField(parent))
        , m_meanings(makeQuietLabel(parent))
    {
        connect(widget(), &QLineEdit::textChanged, this, [this] {
            showMeanings();
            Q_EMIT changed();
        });
    }

    [[nodiscard]] QWidget *remark() const override { return m_meanings; }
    void setValue(const TeamValue &value) override { widget()->setCodes(std::get<QStringList>(value)); }
    [[nodiscard]] TeamValue value() const override { return widget()->codes(); }
    [[nodiscard]] QString fault(const TeamEntry &) const override
    {
        return isOwn() ? widget()->formFault() : widget()->fault(*context().catalogue());
    }

    void retranslate() override
    {
        EntryField::retranslate();
        widget()->setPlaceholderText(field().example());
        showMeanings();
    }

private:
    [[nodiscard]] bool isOwn() const { return field().type == TeamFieldType::OwnCodes; }

    void showMeanings()
    {
        const Catalogue &catalogue = isOwn() ? context().builtinCatalogue() : *context().catalogue();
        const QString known = widget()->meanings(catalogue, context().language());
        setOptionalText(
            m_meanings,
            known.isEmpty() || !isOwn()
                ? known
                : EntryField::tr("The catalogue has this code; the team's meaning is shown beside:\n%1")
                      .arg(known));
    }

    QLabel *m_meanings;
};

class BitEntry final : public FieldOf<QComboBox> {
public:
    BitEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new QComboBox(parent))
        , m_builtin(makeQuietLabel(parent))
    {
        for (int bit = 1; bit <= maskBitCount; ++bit)
            widget()->addItem(QString::number(bit));
        connect(widget(), &QComboBox::currentIndexChanged, this, &BitEntry::showBuiltin);
    }

    [[nodiscard]] QWidget *remark() const override { return m_builtin; }
    void setValue(const TeamValue &value) override { widget()->setCurrentIndex(std::get<int>(value) - 1); }
    [[nodiscard]] TeamValue value() const override { return widget()->currentIndex() + 1; }

    void retranslate() override
    {
        EntryField::retranslate();
        showBuiltin();
    }

private:
    void showBuiltin()
    {
        const MaskBit &bit =
            context().builtinCatalogue().maskBits().at(static_cast<std::size_t>(widget()->currentIndex()));
        //: What the program says of a mask position: its meaning and how sure that is.
        m_builtin->setText(EntryField::tr("Without the team: %1 (%2)")
                               .arg(bit.text.in(context().language()), wording::bitStatusWord(bit.status)));
    }

    QLabel *m_builtin;
};

class TextEntry final : public FieldOf<TextPairField> {
public:
    TextEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new TextPairField(field.lines, parent))
    {
        connect(widget(), &TextPairField::changed, this, &EntryField::changed);
    }

    void setValue(const TeamValue &value) override { widget()->setText(std::get<LocalizedText>(value)); }
    [[nodiscard]] TeamValue value() const override { return widget()->text(); }

    [[nodiscard]] QString fault(const TeamEntry &entry) const override
    {
        const LocalizedText text = widget()->text();
        const QStringList strangers = field().type == TeamFieldType::ReplyText
            ? unknownVariables(text.zh) + unknownVariables(text.en)
            : QStringList();
        return strangers.isEmpty()
            ? EntryField::fault(entry)
            : EntryField::tr("\"%1\" is no variable. Braces are for the variables below alone.")
                  .arg(strangers.first());
    }

    void retranslate() override
    {
        EntryField::retranslate();
        widget()->setTitle(field().caption());
    }
};

class SourceEntry final : public FieldOf<QLineEdit> {
public:
    SourceEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new QLineEdit(parent))
    {
    }

    void setValue(const TeamValue &value) override { widget()->setText(std::get<QString>(value)); }
    [[nodiscard]] TeamValue value() const override { return widget()->text().trimmed(); }

    void retranslate() override
    {
        EntryField::retranslate();
        widget()->setPlaceholderText(field().example());
    }
};

class BillableEntry final : public FieldOf<QComboBox> {
public:
    BillableEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new QComboBox(parent))
    {
    }

    void setValue(const TeamValue &value) override
    {
        widget()->setCurrentIndex(widget()->findData(static_cast<int>(std::get<Billable>(value))));
    }
    [[nodiscard]] TeamValue value() const override
    {
        const QVariant chosen = widget()->currentData();
        return chosen.isValid() ? static_cast<Billable>(chosen.toInt()) : Billable::Unstated;
    }

    void retranslate() override
    {
        EntryField::retranslate();
        const TeamValue chosen = value();
        widget()->clear();
        for (const Billable billable : { Billable::Unstated, Billable::Yes, Billable::No })
            widget()->addItem(wording::outcomeWord(outcomeOf(billable)), static_cast<int>(billable));
        setValue(chosen);
    }
};

class ChannelEntry final : public FieldOf<QComboBox> {
public:
    ChannelEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new QComboBox(parent))
    {
    }

    void setValue(const TeamValue &value) override
    {
        const auto channel = std::get<std::optional<Channel>>(value);
        widget()->setCurrentIndex(channel ? widget()->findData(static_cast<int>(*channel)) : 0);
    }
    [[nodiscard]] TeamValue value() const override { return chosenChannel(widget()); }

    void retranslate() override
    {
        EntryField::retranslate();
        fillChannels(widget(), EntryField::tr("Every channel"), context().language());
    }
};

/** The last day is shown where an entry has the day after it. */
class DayEntry final : public FieldOf<DateField> {
public:
    DayEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new DateField(parent))
    {
    }

    void setValue(const TeamValue &value) override
    {
        const DayNumber day = std::get<int>(value);
        widget()->setDate(day == noDay ? QDate() : toDate(day - shift()));
    }
    [[nodiscard]] TeamValue value() const override
    {
        return widget()->date().isValid() ? toDayNumber(widget()->date()) + shift() : noDay;
    }

    [[nodiscard]] QString fault(const TeamEntry &entry) const override
    {
        if (!widget()->isAcceptable())
            return EntryField::tr("Days are written like 2025-03-31.");
        const auto *rule = std::get_if<BillingRule>(&entry);
        return shift() > 0 && rule && rule->to != noDay && rule->from >= rule->to
            ? EntryField::tr("The last day lies before the first.")
            : QString();
    }

    void retranslate() override
    {
        EntryField::retranslate();
        widget()->retranslate();
    }

private:
    [[nodiscard]] int shift() const { return field().type == TeamFieldType::EndDay ? 1 : 0; }
};

class FlagEntry final : public FieldOf<QCheckBox> {
public:
    FlagEntry(const TeamField &field, const AppContext &context, QWidget *parent)
        : FieldOf(field, context, new QCheckBox(parent))
    {
    }

    void setValue(const TeamValue &value) override { widget()->setChecked(std::get<bool>(value)); }
    [[nodiscard]] TeamValue value() const override { return widget()->isChecked(); }
    void retranslate() override { widget()->setText(field().title()); }
};

template <typename Field>
EntryField *made(const TeamField &field, const AppContext &context, QWidget *parent, QLatin1StringView suffix)
{
    auto *entry = new Field(field, context, parent);
    entry->widget()->setObjectName(QLatin1StringView(field.key) + suffix);
    return entry;
}

} // namespace

EntryField::EntryField(const TeamField &field, const AppContext &context, QWidget *widget)
    : QObject(widget)
    , m_field(field)
    , m_context(context)
{
}

EntryField *EntryField::make(const TeamField &field, const AppContext &context, QWidget *parent)
{
    switch (field.type) {
    case TeamFieldType::OwnCodes:
    case TeamFieldType::Codes:
    case TeamFieldType::EachCode:
        return made<CodesEntry>(field, context, parent, "LineEdit"_L1);
    case TeamFieldType::Bit:
        return made<BitEntry>(field, context, parent, "ComboBox"_L1);
    case TeamFieldType::Text:
    case TeamFieldType::ReplyText:
        return made<TextEntry>(field, context, parent, "Field"_L1);
    case TeamFieldType::Billable:
        return made<BillableEntry>(field, context, parent, "ComboBox"_L1);
    case TeamFieldType::Channel:
        return made<ChannelEntry>(field, context, parent, "ComboBox"_L1);
    case TeamFieldType::FirstDay:
    case TeamFieldType::EndDay:
        return made<DayEntry>(field, context, parent, "DateField"_L1);
    case TeamFieldType::Flag:
        return made<FlagEntry>(field, context, parent, "CheckBox"_L1);
    case TeamFieldType::Source:
    case TeamFieldType::Evidence: // never shown
        break;
    }
    return made<SourceEntry>(field, context, parent, "LineEdit"_L1);
}

QString EntryField::fault(const TeamEntry &) const
{
    return m_field.missing && isEmptyValue(value()) ? m_field.missing() : QString();
}

void EntryField::retranslate()
{
    widget()->setAccessibleName(m_field.caption());
}

} // namespace codedesk::ui
