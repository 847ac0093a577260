// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/walkedworld.h"
#include "catalogue/builtincatalogue.h"
#include "store/openstore.h"

#include <QCoreApplication>
#include <QFile>

using namespace Qt::StringLiterals;

namespace codedesk::testing {

namespace {

constexpr CallTime firstMoment = 1'772'330'000'000; // 2026-03-01 09:53 where the vendor bills
constexpr CallTime dayLength = 86'400'000;

const QByteArray otherStoresCalls = callsHeader
    + "2025-03-10 09:00:00,x-4,,app-sdk,99998,unknown,\n"
      "2025-04-01 09:00:00,x-5,appC,h5,1004,no,\n";

/** Rejects, a conflict with the first import, and calls. */
QByteArray faultyCalls(int number)
{
    return callsHeader + "2025-03-0" + QByteArray::number(1 + number % 9) + " 12:00:00,f-"
        + QByteArray::number(number)
        + ",appA,h5,1004,ok,90\n"
          "no time,f-2,appA,h5,0,ok,90\n"
          "2025-03-03 10:00:00,f-3,appA,h5,,ok,"
        + QByteArray::number(number) + "\n2025-03-03 10:00:00,o-1,appA,mini-program,0,ok,1"
        + QByteArray::number(number) + "\n";
}

TeamKnowledge allKnowledge()
{
    TeamKnowledge team;
    CodeEntry code;
    code.code = u"99999"_s;
    code.message = { u"内部拦截"_s, u"Stopped by the team"_s };
    code.billable = Billable::No;
    team << code;
    BillingRule rule;
    // From the second day on two codes are billed otherwise: the one when it is asked for, the other in calls, of
    // which one has no time.
    rule.code = u"1004"_s;
    rule.billable = Billable::Yes;
    rule.from = toDayNumber(QDate(2026, 3, 2));
    rule.reference = u"mail"_s;
    team << rule;
    rule.code = u"0"_s;
    rule.billable = Billable::No;
    team << rule;
    rule.code = u"2016"_s;
    rule.channel = Channel::AppSdk;
    rule.from = noDay;
    team << rule;
    Reply reply;
    reply.codes = { u"1004"_s };
    reply.user = { u"请再试一次"_s, u"Please try again"_s };
    reply.integrator = reply.user;
    team << reply;
    Note note;
    note.codes = { u"66660023"_s };
    note.text = { u"先问值班同事"_s, u"Ask the colleague on duty"_s };
    team << note;
    MaskBit bit;
    bit.bit = 4;
    bit.text = { u"边框缺失"_s, u"An edge is missing"_s };
    bit.status = BitStatus::Custom;
    team << bit;
    return team;
}

} // namespace

WalkedWorld::WalkedWorld(quint32 seed)
    : m_clock(firstMoment)
    , m_random(seed)
    , m_context(builtinCatalogue(), m_store.address(), m_settings)
    , m_storeWatch(m_context)
    , m_teamWatch(m_store.file(u"team.json"_s))
{
    m_store.import(mixedCalls());
    m_context.notifyStoreChanged();
    m_storeWatch.start();
    QObject::connect(&m_teamWatch, &ui::FileWatch::changed, &m_context, &ui::AppContext::lookAtTeamFile);
    m_teamWatch.start();
    const Result<void> opened = m_context.openTeamFile(m_store.file(u"team.json"_s));
    if (!opened)
        qFatal("The team's file of a walk cannot be opened.");
}

WalkedWorld::~WalkedWorld()
{
    QCoreApplication::removeTranslator(&m_translator);
}

QString WalkedWorld::change()
{
    switch (random(9)) {
    case 0:
        return change(Part::Language);
    case 1:
        return change(Part::Day);
    case 2:
    case 3:
        return change(Part::Team);
    case 4:
        return change(random(4) == 0 ? Part::TeamFile : Part::Team);
    case 5:
        return change(Part::Imports);
    case 6:
        return change(Part::Undo);
    default:
        return change(Part::StoreFile);
    }
}

QString WalkedWorld::change(Part part)
{
    ++m_changes;
    switch (part) {
    case Part::Language:
        return changeLanguage();
    case Part::Day:
        return changeDay();
    case Part::Team:
        return changeTeam();
    case Part::TeamFile:
        return breakTeamFile();
    case Part::Imports:
        return importMore();
    case Part::Undo:
        return undoOne();
    case Part::StoreFile:
        return changeFile();
    }
    return {};
}

QString WalkedWorld::changeLanguage()
{
    const bool isChinese = m_context.language() == Language::Chinese;
    m_context.setLanguage(isChinese ? Language::English : Language::Chinese);
    if (isChinese)
        QCoreApplication::removeTranslator(&m_translator);
    else
        QCoreApplication::installTranslator(&m_translator);
    QCoreApplication::sendPostedEvents(); // the event of the change of language goes from window to page
    return isChinese ? u"English"_s : u"Chinese"_s;
}

QString WalkedWorld::changeDay()
{
    m_clock.set(firstMoment + random(4) * dayLength);
    m_context.refreshDay();
    return u"day "_s + isoDay(m_context.today());
}

TeamKnowledge WalkedWorld::someTeam()
{
    const TeamKnowledge all = allKnowledge();
    TeamKnowledge some;
    for (const TeamEntry &entry : all.entries()) {
        if (random(2) == 0)
            some << entry;
    }
    return some;
}

/** Another program writes the file, or this one does. */
QString WalkedWorld::changeTeam()
{
    const TeamKnowledge team = someTeam();
    if (!m_context.teamFault() && random(2) == 0) {
        const Result<void> changed = m_context.changeTeam(team);
        return u"team changed "_s + (changed ? QString() : changed.error().toText());
    }
    m_store.write(u"team.json"_s, writeTeamKnowledge(team));
    m_teamWatch.look();
    return u"team changed by another program"_s;
}

QString WalkedWorld::breakTeamFile()
{
    m_store.write(u"team.json"_s, "{ no team");
    m_teamWatch.look();
    return u"team's file broken"_s;
}

bool WalkedWorld::isDamaged() const
{
    return m_file == File::Missing || m_file == File::Damaged || m_file == File::PartlyDamaged;
}

QString WalkedWorld::importMore()
{
    if (isDamaged() || m_imports > 40)
        return u"nothing"_s;
    ++m_imports;
    m_store.import(m_imports % 2 == 0 ? faultyCalls(m_imports)
                                      : manyCalls(2 + m_imports, QByteArray::number(2008 + m_imports)),
                   u"more%1.csv"_s.arg(m_imports));
    m_storeWatch.look();
    return u"import %1"_s.arg(m_imports);
}

QString WalkedWorld::undoOne()
{
    if (isDamaged())
        return u"nothing"_s;
    qint64 id = 0;
    {
        const auto store = store::openStore(m_store.address(), store::CallStore::Mode::ReadWrite);
        const auto imports = store ? (*store)->imports() : Result<QList<store::ImportEntry>>(store.error());
        if (!imports || imports->isEmpty())
            return u"nothing to undo"_s;
        const store::ImportKey import = oneOf(*imports).key();
        id = import.id;
        std::ignore = (*store)->undoImport(import);
    }
    m_storeWatch.look();
    return u"undone %1"_s.arg(id);
}

/** The store is taken away, damaged or replaced; or put back if it was. */
QString WalkedWorld::changeFile()
{
    const QString away = m_store.file(u"away"_s);
    if (m_file == File::Own)
        moveFile(m_store.path(), away);
    else
        moveFile(m_store.path(), m_store.file(u"thrownaway"_s));
    QString what = u"store put back"_s;
    if (m_file != File::Own) {
        moveFile(away, m_store.path());
        m_file = File::Own;
    } else {
        m_file = std::array{ File::Missing, File::Other, File::Damaged, File::PartlyDamaged }.at(
            static_cast<std::size_t>(random(4)));
        what = u"store gone"_s;
        if (m_file == File::Other) {
            m_store.import(otherStoresCalls, u"other.csv"_s);
            what = u"another store"_s;
        } else if (m_file == File::Damaged) {
            m_store.write(u"store.db"_s, QByteArray(8192, 'x'));
            what = u"store damaged"_s;
        } else if (m_file == File::PartlyDamaged) {
            what = breakFile();
        }
    }
    m_storeWatch.look();
    return what;
}

/** Puts a copy of the store in its place of which one page is spoiled. */
QString WalkedWorld::breakFile()
{
    constexpr int pageBytes = 32'768;
    const Result<void> copied =
        store::copyStoreFile(store::StoreAddress::ofFile(m_store.file(u"away"_s)), m_store.path());
    if (!copied)
        qFatal("The store of a walk cannot be copied.");
    QFile file(m_store.path());
    if (!file.open(QIODevice::ReadWrite))
        qFatal("The store of a walk cannot be spoiled.");
    const int page = 1 + random(static_cast<int>(file.size() / pageBytes) - 1);
    file.seek(qint64(page) * pageBytes);
    file.write(QByteArray(pageBytes, 'x'));
    return u"page %1 of the store damaged"_s.arg(page);
}

void WalkedWorld::moveFile(const QString &from, const QString &to) const
{
    for (const QString &suffix : { QString(), u"-wal"_s, u"-shm"_s }) {
        QFile::remove(to + suffix);
        if (QFile::exists(from + suffix) && !QFile::rename(from + suffix, to + suffix))
            qFatal("A file of a walk cannot be moved.");
    }
}

} // namespace codedesk::testing
