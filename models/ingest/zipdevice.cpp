// SPDX-FileCopyrightText: CodeDesk developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ingest/zipdevice.h"

#include <algorithm>
#include <cerrno>
#include <limits>

namespace codedesk::ingest {

ZipDevice::ZipDevice(QIODevice &device)
    : m_device(device)
{
    zip_error_init(&m_error);
}

ZipDevice::~ZipDevice()
{
    zip_error_fini(&m_error);
}

zip_source_t *ZipDevice::makeSource(zip_error_t *error)
{
    return zip_source_function_create(&ZipDevice::answer, this, error);
}

zip_int64_t ZipDevice::answer(void *self, void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    return static_cast<ZipDevice *>(self)->answer(data, size, command);
}

zip_int64_t ZipDevice::answer(void *data, zip_uint64_t size, zip_source_cmd_t command)
{
    switch (command) {
    case ZIP_SOURCE_OPEN:
        return m_device.seek(0) ? 0 : fail(ZIP_ER_SEEK);
    case ZIP_SOURCE_READ:
        return read(static_cast<char *>(data), size);
    case ZIP_SOURCE_SEEK:
        return seek(data, size);
    case ZIP_SOURCE_TELL:
        return m_device.pos();
    case ZIP_SOURCE_STAT:
        return describe(data);
    case ZIP_SOURCE_ERROR:
        return zip_error_to_data(&m_error, data, size);
    case ZIP_SOURCE_CLOSE:
    case ZIP_SOURCE_FREE:
        return 0;
    case ZIP_SOURCE_SUPPORTS:
        return zip_source_make_command_bitmap(ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL,
                                              ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR, ZIP_SOURCE_CLOSE, ZIP_SOURCE_FREE,
                                              -1);
    default:
        return fail(ZIP_ER_OPNOTSUPP);
    }
}

zip_int64_t ZipDevice::read(char *data, zip_uint64_t size)
{
    const auto wanted = static_cast<qint64>(std::min<zip_uint64_t>(size, std::numeric_limits<int>::max()));
    if (m_budget >= 0 && wanted > m_budget) {
        m_isOverBudget = true;
        return fail(ZIP_ER_READ);
    }
    const qint64 count = m_device.read(data, wanted);
    if (count < 0)
        return fail(ZIP_ER_READ);
    if (m_budget >= 0)
        m_budget -= count;
    return count;
}

zip_int64_t ZipDevice::seek(void *data, zip_uint64_t size)
{
    const zip_int64_t place =
        zip_source_seek_compute_offset(static_cast<zip_uint64_t>(m_device.pos()),
                                       static_cast<zip_uint64_t>(m_device.size()), data, size, &m_error);
    if (place < 0)
        return -1;
    return m_device.seek(place) ? 0 : fail(ZIP_ER_SEEK);
}

zip_int64_t ZipDevice::describe(void *data) const
{
    auto *const stat = static_cast<zip_stat_t *>(data);
    zip_stat_init(stat);
    stat->size = static_cast<zip_uint64_t>(m_device.size());
    stat->valid = ZIP_STAT_SIZE;
    return sizeof(zip_stat_t);
}

zip_int64_t ZipDevice::fail(int code)
{
    zip_error_set(&m_error, code, EIO);
    return -1;
}

} // namespace codedesk::ingest
